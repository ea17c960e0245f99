import { useT } from '../i18n/index.ts'
import { formatNumber } from '../i18n/numbers.ts'

/** A number as the reader's language groups it. A measure that is undefined is a dash, never 0. */
export function Count({ value, options }: { value: number | null; options?: Intl.NumberFormatOptions }) {
  const { lang } = useT()
  return (
    <bdi dir="ltr" className="figures">
      {value === null ? '–' : formatNumber(value, lang, options)}
    </bdi>
  )
}
