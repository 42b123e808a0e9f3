/** Words that a place of learning has in its name, in the languages met most. */
export const INSTITUTION =
  /universit|institut|college|\bschool\b|academy|polytechnic|vidyalaya|vidyapeeth|vidyaniketan|vidya mandir|mahavidyalaya|gurukul|convent\b|\bfaculty of\b|hochschule|universidad|universidade|école|विश्वविद्यालय|महाविद्यालय|विद्यालय|संस्थान|विद्यापीठ|(?<![\p{L}])(?:[A-Z]{0,2}IIT|IIIT|NIT|IIT|IIM|IISc|IISER|BITS|VNIT|MNIT|MNNIT|SVNIT|NITK|NITIE|VIT|SRM|COEP|VJTI|DTU|NSUT|NSIT|PICT|BMSCE|RVCE|PESIT|DAIICT|DA-IICT|ISI|JNU|BHU|AMU|IGNOU|MIT|KIIT|LNMIIT|NMIMS|XLRI|ISB|FMS|SPIT|DJSCE)(?![\p{L}])/iu;

/** Examining boards stand for a school where none is named. */
export const BOARD =
  /(?<![\p{L}])(?:C\.?B\.?S\.?E\.?|I\.?C\.?S\.?E\.?|I\.?S\.?C\.?|NIOS|IGCSE|(?:[\p{L}]+ )?State Board|[\p{L} ]+ Board(?: of [\p{L} ]+)?)(?![\p{L}])/iu;
