import { useMemo } from 'react'
import type { Thing } from '../../../../shared/api/network.ts'
import type { Place } from '../../../../shared/api/places.ts'
import type { Translate } from '../../../../shared/model/translate.ts'
import { numberText } from '../../../chart/number.ts'

export interface Named {
  things: readonly Thing[]
  places: readonly Place[]
}

/** Whom and which places an answer names, by public id. */
export function useNamed(answer: Named | null): { thing: (id: string, label: string) => Thing; place: (id: string) => Place | undefined } {
  return useMemo(() => {
    const things = new Map(answer?.things.map((one) => [one.id, one]))
    const places = new Map(answer?.places.map((one) => [one.id, one]))
    return {
      thing: (id, label) => things.get(id) ?? { id, kind: 'number', label, detail: '', protection: null, subject: false },
      place: (id) => places.get(id),
    }
  }, [answer])
}

/** A place as people call it: its name, else its identity. */
export const placeText = (place: Place | undefined, cell = ''): string => place?.name ?? place?.cell ?? cell

const LATIN = /^[+\d]/
const [LTR, FIRST, END] = ['\u2066', '\u2068', '\u2069']

/** A name as a sentence takes it up, whatever its direction and the sentence's: numbers left to right. */
export const inSentence = (label: string): string => `${LATIN.test(label) ? LTR : FIRST}${numberText(label)}${END}`

const MOST = 3

/** Names for a sentence: three, and how many more there are. */
export function firstNames(labels: readonly string[], t: Translate): string {
  const shown = labels.length > MOST ? labels.slice(0, MOST - 1) : labels
  const more = labels.length - shown.length
  return `${shown.map(inSentence).join(t('common.comma'))}${more > 0 ? ` ${t('places.more', { count: more })}` : ''}`
}

/** Several names as one text. */
export const namesText = (labels: readonly string[], comma: string): string => labels.map(numberText).join(comma)
