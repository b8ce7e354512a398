package org.ropeway.it.corpus;

import java.nio.charset.Charset;
import java.util.List;

/** A language as it is mailed: its character set and something to say. */
record Language(Charset charset, String subject, String name, String body, String file) {
  static final List<Language> ALL =
      List.of(
          of("UTF-8", "Größenänderung – Straße", "Jörg Müßig", "Schöne Grüße aus Köln.", "Größe"),
          of("ISO-8859-1", "Réunion à Orléans", "François Lefèvre", "À bientôt, ça va.", "résumé"),
          of("ISO-8859-15", "Budget 5 € für März", "Zoë Höß", "Das kostet 12 €.", "Preis €"),
          of("windows-1252", "“Quoted” – done…", "Søren Ågård", "Ærlig talt – ja.", "Tilbud"),
          of("windows-1251", "Отчёт за март", "Иван Петров", "Добрый день, коллеги.", "отчёт"),
          of("KOI8-R", "Встреча в среду", "Мария Волкова", "До встречи!", "план"),
          of("ISO-2022-JP", "会議のお知らせ", "山田太郎", "よろしくお願いします。", "議事録"),
          of("Shift_JIS", "請求書の件", "佐藤花子", "請求書を送ります。", "請求書"),
          of("GB18030", "项目进度报告", "王小明", "请查收附件。", "报告"),
          of("Big5", "會議通知", "陳大文", "請準時出席。", "通知"),
          of("EUC-KR", "회의 안내", "김철수", "안녕하세요, 여러분.", "안내"),
          of("ISO-8859-7", "Συνάντηση αύριο", "Γιώργος Παππάς", "Καλημέρα σας.", "αναφορά"),
          of("windows-1255", "פגישה מחר", "דוד לוי", "שלום לכולם.", "דוח"),
          of("windows-1256", "اجتماع غدا", "أحمد علي", "تحية طيبة.", "تقرير"),
          of("ISO-8859-2", "Zażółć gęślą jaźń", "Łukasz Żak", "Pozdrawiam serdecznie.", "łąka"),
          of("US-ASCII", "Weekly status", "Pat Smith", "All is well. No news.", "status"));

  private static Language of(
      String charset, String subject, String name, String body, String file) {
    return new Language(Charset.forName(charset), subject, name, body, file);
  }
}
