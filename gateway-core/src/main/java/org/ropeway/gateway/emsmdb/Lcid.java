package org.ropeway.gateway.emsmdb;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Language code identifiers as locales. [MS-LCID] 2.2. */
final class Lcid {
  private static final int LANGUAGE_BITS = 0x3FF;

  /** The languages by their primary identifiers (the low ten bits), from 0 on. */
  private static final String[] LANGUAGES =
      ("- ar bg ca zh cs da de el en es fi fr he hu is it ja ko nl nb pl pt rm ro ru hr sk sq sv"
              + " th tr ur id uk be sl et lv lt tg fa vi hy az eu hsb mk st ts tn ve xh zu af ka fo"
              + " hi mt se ga yi ms kk ky sw tk uz tt bn pa gu or ta te kn ml as mr sa mn bo cy km lo"
              + " my gl kok mni sd syr si chr iu am tzm ks ne fy ps fil dv bin ff ha ibb yo quz nso ba"
              + " lb kl ig")
          .split(" ", -1);

  /** Locales that are more than the language of their primary identifier, or not of it at all. */
  private static final Map<Integer, Locale> REGIONS =
      Stream.of(
              ("0401:ar-SA 0801:ar-IQ 0C01:ar-EG 1401:ar-DZ 1801:ar-MA 0403:ca-ES 0404:zh-Hant-TW"
                      + " 0804:zh-Hans-CN 0C04:zh-Hant-HK 1004:zh-Hans-SG 1404:zh-Hant-MO 0407:de-DE"
                      + " 0807:de-CH 0C07:de-AT 1007:de-LU 1407:de-LI 0409:en-US 0809:en-GB 0C09:en-AU"
                      + " 1009:en-CA 1409:en-NZ 1809:en-IE 1C09:en-ZA 4009:en-IN 040A:es-ES-u-co-trad"
                      + " 080A:es-MX 0C0A:es-ES 2C0A:es-AR 240A:es-CO 340A:es-CL 280A:es-PE 040C:fr-FR"
                      + " 080C:fr-BE 0C0C:fr-CA 100C:fr-CH 140C:fr-LU 0410:it-IT 0810:it-CH 0413:nl-NL"
                      + " 0813:nl-BE 0414:nb-NO 0814:nn-NO 0416:pt-BR 0816:pt-PT 041A:hr-HR 081A:sr-Latn-CS"
                      + " 0C1A:sr-Cyrl-CS 101A:hr-BA 141A:bs-Latn-BA 181A:sr-Latn-BA 1C1A:sr-Cyrl-BA"
                      + " 201A:bs-Cyrl-BA 241A:sr-Latn-RS 281A:sr-Cyrl-RS 2C1A:sr-Latn-ME 041D:sv-SE"
                      + " 081D:sv-FI 042C:az-Latn-AZ 082C:az-Cyrl-AZ 042E:hsb-DE 082E:dsb-DE 043B:se-NO"
                      + " 083C:ga-IE 043E:ms-MY 083E:ms-BN 0443:uz-Latn-UZ 0843:uz-Cyrl-UZ 0450:mn-MN"
                      + " 0850:mn-Mong-CN 0446:pa-IN 0846:pa-Arab-PK 0462:fy-NL 046C:nso-ZA")
                  .split(" ", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  e -> HexFormat.fromHexDigits(e, 0, 4),
                  e -> Locale.forLanguageTag(e.substring(5))));

  private Lcid() {}

  /** The locale of an LCID; {@link Locale#ROOT} if it is unknown or 0. */
  static Locale locale(int lcid) {
    Locale known = REGIONS.get(lcid & 0xFFFF);
    if (known != null) {
      return known;
    }
    int language = lcid & LANGUAGE_BITS;
    return language == 0 || language >= LANGUAGES.length
        ? Locale.ROOT
        : Locale.forLanguageTag(LANGUAGES[language]);
  }
}
