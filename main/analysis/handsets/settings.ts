/** By what handsets are judged. docs/decisions/0206-handsets-in-words.md says why. */
export const SETTINGS = {
  /** So many SIMs (or numbers, where no SIM is named) in one handset over all are many, even where they never meet within an hour. */
  manySims: 6,
  /** Seconds by which two calls may overlap: several files, several clocks, whole minutes of billing. */
  overlap: 61,
  slots: {
    /** Days on which both were used, and their share of the days of the one used less. */
    days: 3,
    share: 0.5,
    /** Cosine of the cells from which places are alike. */
    cells: 0.5,
    /** Handsets under one type code above which neighbours come by chance: 200 drawn from a million serials make 0.04 neighbours. */
    crowd: 200,
  },
  /** Findings a code, things a finding, and pairs of events a finding that are told. */
  findings: 100,
  things: 40,
  events: 50,
} as const
