'use strict';

// Runs the check and shows its steps as they come. Nothing is loaded from elsewhere, nothing is kept.
(() => {
  const SIGNS = { ok: '✓ OK', warning: '! Warning', failed: '✗ Failed', skipped: '· Not tried' };
  const PATHS = ['autodiscover/autodiscover.xml', 'autodiscover/autodiscover.svc', 'EWS/Exchange.asmx',
    'mapi/emsmdb/', 'mapi/nspi/'];
  const SKEW_SECONDS = 120;
  const BUFFERED_MS = 1000;
  const $ = id => document.getElementById(id);
  let lines = [];

  function show(step) {
    const item = document.createElement('li');
    item.className = step.outcome;
    const part = (name, text) => {
      const span = document.createElement('span');
      span.className = name;
      span.textContent = text;
      item.append(span, ' ');
    };
    part('outcome', SIGNS[step.outcome]);
    part('name', step.step);
    part('detail', step.detail);
    lines.push(`${SIGNS[step.outcome].padEnd(12)} ${step.step.padEnd(22)} ${step.detail}`);
    if (step.cause) {
      part('cause', step.cause);
      lines.push(`             ${step.cause}`);
    }
    $('steps').append(item);
  }

  const own = (step, outcome, detail, cause = '') => show({ step, outcome, detail, cause });

  // What only this browser can see: the way through a reverse proxy, and the clock of this PC.
  async function browserSteps() {
    const wrong = [];
    let date = null;
    for (const path of PATHS) {
      const answer = await fetch(path, { credentials: 'omit', cache: 'no-store', redirect: 'manual' });
      date = answer.headers.get('Date') || date;
      if (answer.status !== 401) {
        wrong.push(`/${path}: ${answer.status || 'a redirection'}`);
      }
    }
    if (wrong.length) {
      own('ways through the proxy', 'warning', `not asked to sign in at ${wrong.join(', ')}`,
        'the reverse proxy must pass /autodiscover/, /EWS/ and /mapi/ to Ropeway untouched');
    } else {
      own('ways through the proxy', 'ok', `${PATHS.length} ways from this browser to Ropeway`);
    }
    const apart = date ? Math.round(Math.abs(Date.now() - Date.parse(date)) / 1000) : 0;
    own('clock of this PC', apart > SKEW_SECONDS ? 'warning' : 'ok', `${apart} s from the server’s`,
      apart > SKEW_SECONDS ? 'set the clocks of this PC and of the server by NTP' : '');
  }

  function credentials(email, password) {
    const bytes = new TextEncoder().encode(`${email}:${password}`);
    return 'Basic ' + btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
  }

  const REFUSALS = {
    401: 'wrong password, or OX does not know this address as a login name (Outlook sends the mail address)',
    429: 'too many wrong passwords: this user or address is locked for a while',
    503: 'OX cannot be asked, or too many checks run at once: try again in a minute',
  };

  async function* parsed(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      const pieces = (rest + value).split('\n');
      rest = pieces.pop();
      for (const piece of pieces) {
        yield JSON.parse(piece);
      }
    }
  }

  async function serverSteps(authorization) {
    const answer = await fetch('check/run',
      { method: 'POST', headers: { Authorization: authorization }, credentials: 'omit', cache: 'no-store' });
    if (!answer.ok) {
      own('sign-in', 'failed', `HTTP status ${answer.status}`,
        REFUSALS[answer.status] || 'a reverse proxy may stand in the way; Ropeway’s log may say more');
      return false;
    }
    let end = null;
    let first = 0;
    for await (const event of parsed(answer.body)) {
      first = first || performance.now();
      if (event.progress) {
        $('status').textContent = `${event.step}: ${event.progress}`;
      } else if (event.step) {
        $('status').textContent = '';
        show(event);
      } else if ('healthy' in event) {
        end = event;
      }
    }
    if (!end) {
      own('end of the check', 'failed', 'the answer ended early', 'a reverse proxy cuts answers: its time-outs?');
      return false;
    }
    const arrived = performance.now() - first;
    if (end.milliseconds > BUFFERED_MS && arrived < end.milliseconds / 4) {
      own('answers as they are sent', 'warning', 'all steps came at once',
        'the reverse proxy buffers answers, so that Outlook hears late of new mail: proxy_buffering off');
    } else {
      own('answers as they are sent', 'ok', 'not held back');
    }
    return end.healthy;
  }

  async function run(email, password) {
    lines = [`Ropeway check of ${location.host} for ${email}, ${new Date().toISOString()}`, navigator.userAgent, ''];
    $('steps').replaceChildren();
    $('after').hidden = true;
    $('copied').textContent = '';
    $('result').hidden = false;
    $('steps-title').focus();
    $('status').textContent = 'The check runs …';
    let healthy = false;
    try {
      await browserSteps();
      healthy = await serverSteps(credentials(email, password));
    } catch (e) {
      own('connection', 'failed', String(e.message || e), 'the connection to the server broke: a proxy or firewall?');
    }
    const verdict = healthy
      ? document.querySelector('#steps .warning')
        ? 'Outlook would get through; what is marked as a warning is worth a look.'
        : 'Outlook would get through.'
      : 'Outlook would not get through.';
    lines.push('', verdict);
    $('report').value = lines.join('\n');
    $('after').hidden = false;
    $('status').textContent = verdict;
  }

  $('form').addEventListener('submit', async event => {
    event.preventDefault();
    const password = $('password').value;
    $('password').value = '';
    $('run').disabled = true;
    await run($('email').value.trim(), password);
    $('run').disabled = false;
  });

  $('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText($('report').value);
    } catch {
      $('report').select();
      document.execCommand('copy');
    }
    $('copied').textContent = 'Copied.';
  });
})();
