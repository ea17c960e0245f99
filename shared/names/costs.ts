/** What two sounds cost when one stands for the other, 0 to 1; pairs not listed cost 1, vowels among themselves `VOWELS`. */
const NEAR =
  'kq.02 kC.3 gk.5 gq.15 gj.1 gG.05 jZ.1 jy.35 jx.4 jh.5 jC.4 SC.06 Ss.4 SZ.4 Sj.6 Cx.25 Cs.5 CZ.5 xk.25 xh.3 xG.5 xq.4 Gr.4 Gk.6 Gh.6 Gq.35 tT.1 td.6 Ts.25 ' +
  'Td.5 TD.4 Tz.5 dD.1 Dz.2 dz.65 sz.35 Sz.6 bp.3 bv.35 bf.7 pf.6 fv.2 vw.15 fw.6 bw.6 mn.6 lr.7 wu.03 wo.08 wa.4 yi.03 ye.1 ya.4 Ya.03 Yi.08 Ye.08 Yy.05 Yu.5 Yo.4 ' +
  'Aa.03 Ae.05 Ai.08 Ao.05 Au.08 Ah.4 ae.12 ai.4 ao.25 au.35 ei.12 eo.4 eu.45 io.5 iu.45 ou.05'

/** The same where one side is in Arabic letters: the script has no p, v or hard g, writes no short vowel, and one sign for o and u. */
const NEAR_ABJAD = 'bp.05 fv.03 gG.02 gj.08 gk.3 gq.12 au.2 ao.15 ae.03 ai.25 ye.05 wo.03 wv.1 yj.3 ks.9 Ss.35 tT.06 dD.08 sz.25 dt.4 pf.3 ya.3 wa.3'

export interface Costs {
  /** By code of one sign * 128 + code of the other. */
  substitute: Float32Array
  /** A sign that the other spelling lacks. */
  drop: Float32Array
  /** The same at the end of the word, where an e says little and an a much: Karim, Karime, Karima. */
  dropLast: Float32Array
  /** How much a sign says: the length of a word is the sum. */
  weight: Float32Array
  /** An a at the end against an o. */
  lastVowels: number
}

const SIGNS = 128

function costs(near: string, dropped: string, droppedLast: string, vowelWeight: number): Costs {
  const substitute = new Float32Array(SIGNS * SIGNS).fill(1)
  for (let sign = 0; sign < SIGNS; sign++) substitute[sign * SIGNS + sign] = 0
  for (const entry of near.split(' ')) {
    const [a, b] = [entry.charCodeAt(0), entry.charCodeAt(1)]
    substitute[a * SIGNS + b] = substitute[b * SIGNS + a] = Number(entry.slice(2))
  }
  const drop = filled(dropped, new Float32Array(SIGNS).fill(1))
  const weight = new Float32Array(SIGNS).fill(1)
  for (const vowel of 'aeiouAY') weight[vowel.charCodeAt(0)] = vowelWeight
  return { substitute, drop, dropLast: filled(droppedLast, drop.slice()), weight, lastVowels: 1.2 }
}

function filled(entries: string, into: Float32Array): Float32Array {
  for (const entry of entries.split(' ')) into[entry.charCodeAt(0)] = Number(entry.slice(1))
  return into
}

/** Both spellings in Latin letters, or in any one alphabet that writes its vowels. */
export const LATIN_COSTS: Costs = costs(NEAR, 'a.35 e.3 i.35 o.4 u.4 h.2 y.35 w.5 A.05 Y.3', 'a1.2 e.1 h.1 y.3', 0.5)

/** Both in Arabic letters. */
export const ARABIC_COSTS: Costs = costs(NEAR, 'a.3 w.6 y.6 Y.5 A.5 h.5', 'a.7 h.5', 0.7)

/** One in Arabic letters, one in Latin. */
export const MIXED_COSTS: Costs = costs(`${NEAR} ${NEAR_ABJAD}`, 'a.08 e.06 i.1 o.14 u.12 h.2 y.3 w.35 A.02 Y.2', 'a.6 e.06 i.3 o.3 h.1 t.6 d.6 s.6', 0.35)
