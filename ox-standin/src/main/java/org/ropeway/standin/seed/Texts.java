package org.ropeway.standin.seed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the made-up mails are about. */
final class Texts {
  static final List<Person> COLLEAGUES =
      List.of(
          new Person("Carla Conti", "carla.conti@ox.test"),
          new Person("David Dimitrov", "david.dimitrov@ox.test"),
          new Person("Emma Eriksson", "emma.eriksson@ox.test"),
          new Person("Farid Fahmy", "farid.fahmy@ox.test"),
          new Person("Jürgen Müller", "juergen.mueller@example.org"),
          new Person("Grace O'Hara", "grace.ohara@example.com"),
          new Person("Hiroshi Tanaka", "h.tanaka@example.jp"),
          new Person("Ines Duarte", "ines@example.net"),
          new Person("Kowalski, Jan", "jan.kowalski@example.org"),
          new Person("Li Wei", "li.wei@example.com"));

  static final List<String> TOPICS =
      List.of(
          "Budget for the spring trade fair",
          "Minutes of Tuesday's meeting",
          "Draft of the contract with Nordwind",
          "Who can take over the on-call shift?",
          "Server maintenance on Saturday",
          "Feedback on the new landing page",
          "Travel plan Lisbon",
          "Interview with the candidate on Thursday",
          "Q3 figures",
          "Coffee machine on the second floor",
          "Customer complaint 4711",
          "Release 2.4: open points",
          "Photos of the summer party",
          "Question about the holiday rota",
          "Offer from the printing house",
          "Move to the new office",
          "Password policy",
          "Workshop agenda",
          "Delivery delayed",
          "Lunch on Friday?");

  static final List<String> SENTENCES =
      List.of(
          "I had another look at the numbers and they are better than we thought.",
          "Could you please check the second paragraph before it goes out?",
          "The supplier promised an answer by the end of the week.",
          "I would rather wait until everybody is back from holidays.",
          "Attached you will find what we agreed on yesterday.",
          "There is one open point: who tells the customer?",
          "Let us keep it short and simple.",
          "I am in the office on Monday and Wednesday, otherwise by phone.",
          "That would save us about two days a month.",
          "Thanks for the quick help, that was exactly it.",
          "The room is booked from ten to twelve.",
          "Please do not forward this before the announcement.",
          "I do not have a strong opinion, both would work for me.",
          "It failed again last night at the same time.",
          "We should decide this week, otherwise we lose the early-bird price.");

  static final List<String> REPLIES =
      List.of(
          "Sounds good to me.",
          "I agree, let's do it that way.",
          "Not sure about that - can we talk tomorrow?",
          "Done, please have a look.",
          "Thanks! One more question below.",
          "I'll take care of it today.");

  static final List<String> NEWSLETTERS =
      List.of("The Weekly Kernel", "Bergblick Reisen", "Open Source Digest", "Garten & Haus");

  /** A mail in another language, in the charset that such mails often have. */
  record Foreign(Person from, String subject, String text, Charset charset) {}

  static final List<Foreign> FOREIGN =
      List.of(
          new Foreign(
              new Person("Jörg Schäfer", "joerg.schaefer@example.de"),
              "Rückfrage zur Überweisung – Größe geändert",
              "Hallo Alice,\n\nkönntest du bitte prüfen, ob die Überweisung über 1.250 € schon"
                  + " eingegangen ist?\nDie Größenänderung führt übrigens zu höheren"
                  + " Versandkosten.\n\nViele Grüße\nJörg\n",
              Charset.forName("windows-1252")),
          new Foreign(
              new Person("Élodie Lefèvre", "elodie.lefevre@example.fr"),
              "Réunion reportée à jeudi",
              "Bonjour Alice,\n\nla réunion est reportée à jeudi 14 h. J'ai déjà prévenu"
                  + " l'équipe ; le compte rendu suivra dès que possible.\n\nÀ bientôt\nÉlodie\n",
              StandardCharsets.ISO_8859_1),
          new Foreign(
              new Person("田中 浩", "h.tanaka@example.jp"),
              "会議の議事録について",
              "アリス様\n\nお世話になっております。\n先日の会議の議事録をお送りします。\nご確認のほど、よろしくお願いいたします。\n\n田中\n",
              Charset.forName("ISO-2022-JP")),
          new Foreign(
              new Person("Ольга Смирнова", "olga@example.ru"),
              "Договор и сроки поставки",
              "Здравствуйте, Алиса!\n\nВысылаю исправленный договор. Сроки поставки прежние:"
                  + " до конца месяца.\n\nС уважением,\nОльга\n",
              Charset.forName("KOI8-R")),
          new Foreign(
              new Person("李伟", "li.wei@example.cn"),
              "关于下周的安排",
              "爱丽丝你好：\n\n下周二的会议改到上午十点，地点不变。如有问题请及时联系我。\n\n李伟\n",
              Charset.forName("GB18030")),
          new Foreign(
              new Person("Zoë 🎸", "zoe@example.org"),
              "We did it! 🎉🚀 Party on Friday 🥳",
              "Hi Alice 👋\n\nthe release is out 🚀 and nobody got hurt 😅\nParty on Friday,"
                  + " 18:00 – bring snacks 🍕 naïve café jokes included.\n\nZoë 💚\n",
              StandardCharsets.UTF_8));

  private Texts() {}
}
