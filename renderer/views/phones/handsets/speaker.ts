import type { HandsetFinding } from '../../../../shared/api/handsets.ts'
import { sayFinding, type Said } from '../../../../shared/drawing/handsets/words.ts'
import { countryName } from '../../../app/places.ts'
import { numberText } from '../../../chart/number.ts'
import { useT } from '../../../i18n/index.ts'
import { isolate } from '../../../i18n/isolate.ts'
import { formatNumber, localeOf } from '../../../i18n/numbers.ts'

/** Puts findings into words in the language of the window; numbers are written as their countries group them. */
export function useSaid(): (finding: HandsetFinding) => Said {
  const { t, lang, dir } = useT()
  const names = new Intl.ListFormat(localeOf(lang), { type: 'conjunction' })
  const written = (things: HandsetFinding['about']): HandsetFinding['about'] => things.map((thing) => ({ ...thing, label: numberText(thing.label) }))
  return (finding) =>
    sayFinding(
      { ...finding, about: written(finding.about), with: written(finding.with) },
      {
        t,
        country: (code) => (code === '' ? '' : countryName(code, lang)),
        // A number in a list of another direction would be turned round.
        list: (list) => names.format(list.map((name) => isolate(name, dir === 'rtl'))),
        percent: (share) => formatNumber(share, lang, { style: 'percent' }),
      },
    )
}
