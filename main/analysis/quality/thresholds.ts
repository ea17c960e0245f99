/**
 * When the quality report speaks, and why there: docs/decisions/0140. Every figure errs to the side of silence, for an alarm that is
 * false costs the report its credit; what is below a threshold is not said to be sound, only not remarkable.
 */
export const THRESHOLDS = {
  /** Calls of one number that overlap by no more are a matter of rounding: two ends of a call may each be off by as much. Seconds. */
  overlap: 3,
  /** Where durations are whole minutes, an end may be a minute late. */
  overlapMinutes: 61,
  /** Calls that one number starts so close together may be the legs of a conference. Seconds. */
  conference: 120,
  /** A call of more is remarkable: networks end a call after one to four hours as a rule. Seconds. */
  long: 6 * 3600,
  /** So many calls of whole minutes, and this share of all, say that the duration was rounded for billing. One in sixty is chance. */
  wholeMinutes: { least: 30, share: 0.98 },
  /** One number in a thousand ends in three zeros by chance. Distinct numbers, and their share. */
  zeros: { least: 5, share: 0.02 },
  /** The chance, given how often the number is silent for a day, below which days without events are remarkable; and what it takes to judge. */
  gap: { chance: 0.01, activeDays: 10, events: 30 },
  /** Shorter than asked for by so many days. */
  short: 2,
  /** A file is in order of time when no more than this share of its rows step back, and it has so many rows. */
  sorted: { share: 0.05, rows: 20 },
  /** A clock set back: a step of at least ten minutes and at most fourteen hours (the widest difference of zones), so few times, with rows in order after it. */
  jump: { least: 600, most: 14 * 3600, times: 3, after: 5 },
  /** Two clocks differ by a constant when so many calls known from both files do, by at least so many seconds, and this share by the same within a second. */
  clock: { calls: 5, seconds: 2, share: 0.8 },
  /** A file lies in another zone than the other party's: so many calls of equal length at one distance of whole quarter hours, this often as many as at the next. */
  zone: { calls: 5, times: 4, length: 5, quarter: 900, near: 30, most: 14 * 3600, per: 400 },
  /** Beyond what both clocks usually differ by, and beyond the rounding of two operators. Seconds. */
  disagree: { start: 2, seconds: 1, apart: 30 },
  /** SIM cards or numbers in one handset within an hour. Two may be swapped by hand; more are a gateway or a copied IMEI. */
  sims: { least: 3, within: 3600 },
  /**
   * A GSM cell reaches 35 km (3GPP TS 45.010: timing advance), so two places are apart only by what is beyond both reaches. 300 km/h is no road;
   * an aircraft needs more than the hour with boarding. Metres, km/h, seconds; `clock` for clocks that differ.
   */
  speed: { reach: 35_000, kmh: 300, within: 3600, clock: 60 },
  /** Events so long after the import cannot have happened yet; clocks of a phone that lost its battery begin before 1995. Milliseconds, UTC. */
  future: { after: 86_400_000, before: Date.UTC(1995, 0, 1) },
  /** Rows named first, under a finding. */
  first: 3,
} as const
