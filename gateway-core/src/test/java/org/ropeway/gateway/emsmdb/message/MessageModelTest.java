package org.ropeway.gateway.emsmdb.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.FORCE_SAVE;
import static org.ropeway.codec.rop.message.RopSaveChangesMessage.KEEP_OPEN_READ_WRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RopReply;
import org.ropeway.codec.rop.message.ModifyRecipientRow;
import org.ropeway.codec.rop.message.RopDeleteAttachment;
import org.ropeway.codec.rop.message.RopOpenMessage;
import org.ropeway.codec.rop.message.RopSaveChangesMessage;
import org.ropeway.gateway.emsmdb.OxStage;
import org.ropeway.store.SpecialFolder;

/**
 * Random work on one message in several openings of two sessions, and the same on plain maps: what
 * each opening sees and what is stored are the same at every step.
 */
@Timeout(120)
class MessageModelTest {
  private static final int STEPS = 120;

  /** The columns of recipients that have an SMTP address and nothing else. */
  private static final List<PropertyTag> COLUMNS =
      List.of(PidTag.OBJECT_TYPE, PidTag.DISPLAY_TYPE, PidTag.SMTP_ADDRESS);

  private static OxStage stage;
  private static Fid notes;

  @BeforeAll
  static void build() {
    stage = new OxStage();
    notes = stage.folder(SpecialFolder.NOTES);
  }

  @AfterAll
  static void end() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void sameAsMaps(long seed) {
    new Run(new Random(seed)).run();
  }

  /** A message as it is stored, or seen. */
  private record Doc(String subject, Map<Long, String> recipients, Map<Integer, String> files) {
    static final Doc EMPTY = new Doc("", Map.of(), Map.of());
  }

  private static final class Opening {
    private final MessageClient client;
    private final int handle;
    private Doc view;
    private int version;
    private boolean subject;
    private boolean recipients;
    private boolean files;
    private int lastNumber = -1;

    private Opening(MessageClient client, int handle, Doc view, int version) {
      this.client = client;
      this.handle = handle;
      this.view = view;
      this.version = version;
    }

    private boolean isChanged() {
      return subject || recipients || files;
    }

    private Doc over(Doc other) {
      return new Doc(
          subject ? view.subject : other.subject,
          recipients ? view.recipients : other.recipients,
          files ? view.files : other.files);
    }

    private void settle(Doc now, int nowVersion) {
      view = now;
      version = nowVersion;
      subject = false;
      recipients = false;
      files = false;
    }
  }

  private static final class Run {
    private final Random random;
    private final List<MessageClient> clients =
        List.of(new MessageClient(stage.connect()), new MessageClient(stage.connect()));
    private final List<Opening> openings = new ArrayList<>();
    private final Mid mid;
    private Doc stored = Doc.EMPTY;
    private int version;

    private Run(Random random) {
      this.random = random;
      MessageClient first = clients.getFirst();
      int message = first.create(notes, false);
      mid = first.save(message, KEEP_OPEN_READ_WRITE);
      openings.add(new Opening(first, message, stored, version));
    }

    private void run() {
      for (int i = 0; i < STEPS; i++) {
        step(openings.get(random.nextInt(openings.size())));
        openings.forEach(this::check);
      }
      open();
      check(openings.getLast());
    }

    private void step(Opening o) {
      switch (random.nextInt(9)) {
        case 0 -> open();
        case 1, 2 -> modify(o);
        case 3 -> attach(o);
        case 4 -> delete(o);
        case 5 -> save(o, KEEP_OPEN_READ_WRITE);
        case 6 -> save(o, FORCE_SAVE);
        case 7 -> reload(o);
        default -> rename(o);
      }
    }

    private void open() {
      if (openings.size() == 5) {
        Opening gone = openings.removeFirst();
        gone.client.rops().release(gone.handle);
      }
      MessageClient client = clients.get(random.nextInt(2));
      int handle = client.open(notes, mid, RopOpenMessage.READ_WRITE).handle();
      openings.add(new Opening(client, handle, stored, version));
    }

    private void rename(Opening o) {
      String name = "subject " + random.nextInt(1000);
      o.client.set(o.handle, PidTag.SUBJECT, name);
      o.view = new Doc(name, o.view.recipients, o.view.files);
      o.subject = true;
    }

    private void modify(Opening o) {
      Map<Long, String> recipients = new TreeMap<>(o.view.recipients);
      List<ModifyRecipientRow> rows = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        long rowId = random.nextInt(6);
        if (random.nextInt(3) == 0) {
          recipients.remove(rowId);
          rows.add(new ModifyRecipientRow(rowId, 1, Optional.empty()));
        } else {
          String name = "person " + random.nextInt(1000);
          recipients.put(rowId, name);
          rows.add(MessageClient.smtp(rowId, 1, name, "p@x.example"));
        }
      }
      o.client.modify(o.handle, List.of(), rows.toArray(ModifyRecipientRow[]::new));
      o.view = new Doc(o.view.subject, recipients, o.view.files);
      o.recipients = true;
    }

    private void attach(Opening o) {
      String name = "file " + random.nextInt(1000);
      int attachment = o.client.attach(o.handle, name, Bytes.of((byte) 1));
      o.lastNumber = Math.max(o.lastNumber, highest(o.view.files)) + 1;
      assertThat(o.client.one(attachment, PidTag.ATTACH_NUMBER)).isEqualTo(o.lastNumber);
      o.client.rops().release(attachment);
      Map<Integer, String> files = new TreeMap<>(o.view.files);
      files.put(o.lastNumber, name);
      o.view = new Doc(o.view.subject, o.view.recipients, files);
      o.files = true;
    }

    private static int highest(Map<Integer, String> files) {
      return files.keySet().stream().mapToInt(n -> n).max().orElse(-1);
    }

    private void delete(Opening o) {
      int number = random.nextInt(5);
      Map<Integer, String> files = new TreeMap<>(o.view.files);
      boolean there = files.remove(number) != null;
      RopReply reply =
          o.client
              .rops()
              .send(o.handle, RopDeleteAttachment.ROP, new RopDeleteAttachment.Request(number));
      assertThat(reply.returnValue()).isEqualTo(there ? ErrorCode.SUCCESS : ErrorCode.NOT_FOUND);
      if (there) {
        o.lastNumber = Math.max(o.lastNumber, number);
        o.view = new Doc(o.view.subject, o.view.recipients, files);
        o.files = true;
      }
    }

    private void save(Opening o, int flags) {
      RopReply reply =
          o.client
              .rops()
              .send(
                  o.handle, RopSaveChangesMessage.ROP, new RopSaveChangesMessage.Request(0, flags));
      if (o.isChanged() && flags != FORCE_SAVE && o.version != version) {
        assertThat(reply.returnValue()).isEqualTo(ErrorCode.OBJECT_CHANGED);
        return;
      }
      assertThat(reply.returnValue()).isEqualTo(ErrorCode.SUCCESS);
      if (o.isChanged()) {
        stored = o.over(stored);
        version++;
      }
      o.settle(stored, version);
    }

    private void reload(Opening o) {
      o.client.reload(o.handle);
      if (!o.isChanged()) {
        o.settle(stored, version);
      }
    }

    private void check(Opening o) {
      Object subject = o.client.one(o.handle, PidTag.SUBJECT);
      assertThat(subject instanceof ErrorCode ? "" : subject).isEqualTo(o.view.subject);
      Map<Long, String> recipients = new TreeMap<>();
      o.client
          .recipients(o.handle, COLUMNS)
          .forEach(r -> recipients.put(r.rowId(), String.valueOf(r.name())));
      assertThat(recipients).isEqualTo(o.view.recipients);
      Map<Integer, String> files = new TreeMap<>();
      o.client
          .attachments(o.handle, PidTag.ATTACH_NUMBER, PidTag.ATTACH_LONG_FILENAME)
          .forEach(row -> files.put((Integer) row.get(0), (String) row.get(1)));
      assertThat(files).isEqualTo(o.view.files);
      assertThat(o.client.one(o.handle, PidTag.HAS_ATTACHMENTS)).isEqualTo(!files.isEmpty());
      assertThat(o.client.one(o.handle, PidTag.DISPLAY_TO))
          .isEqualTo(String.join("; ", o.view.recipients.values()));
    }
  }
}
