import type { Result } from '../../../../shared/api/contract.ts'
import type { Language, Translate } from '../../../../shared/model/translate.ts'
import { formatInstant } from '../../../i18n/dates.ts'
import type { Compared } from './periods.ts'

/** From this share on a change may be one of the files. */
export const DUE_TO_FILES = 0.5

/** How many came, went, rose and fell about which day, and how many of these changes may be due to the files. */
export function sentenceOf(
  answer: Pick<Result<'network.change'>, 'counts' | 'stayed' | 'rows'>,
  { after }: Pick<Compared, 'after'>,
  { t, lang, zone }: { t: Translate; lang: Language; zone: string },
): string {
  const { counts, stayed } = answer
  const due = answer.rows.filter(({ explained }) => explained !== null && explained >= DUE_TO_FILES).length
  const day = formatInstant(after.from, lang, zone, 'day')
  return [
    t('network.change.sentence', {
      day,
      came: t('network.change.came', { count: counts.new }),
      went: t('network.change.went', { count: counts.gone }),
    }),
    t('network.change.moved', {
      stayed: t('network.change.stayed', { count: stayed }),
      rose: t('network.change.rose', { count: counts.rose }),
      fell: t('network.change.fell', { count: counts.fell }),
    }),
    due > 0 ? t('network.change.due', { count: due }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
