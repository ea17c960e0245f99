import type { ChartNode } from '../../../shared/model/chart.ts'
import { countryName } from '../../chart/dress.ts'
import { numberText } from '../../chart/number.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'
import { KindIcon } from '../chart/KindIcon.tsx'

/** A thing in a row of an answer: its sign, its name, and the country of a number from elsewhere. The protected have a hollow sign and their pseudonym. */
export function Name({ of }: { of: Pick<ChartNode, 'kind' | 'label'> & Partial<Pick<ChartNode, 'detail' | 'protection'>> }) {
  const { lang } = useT()
  const region = useSession(({ summary }) => summary?.region ?? '')
  const foreign = of.kind === 'number' && of.detail !== undefined && of.detail !== '' && of.detail !== region
  return (
    <span className="ask-name">
      <KindIcon kind={of.kind} size={16} hollow={of.protection !== null && of.protection !== undefined} />
      <Bdi ltr={/^[+\d]/.test(of.label)}>{numberText(of.label)}</Bdi>
      {foreign && (
        <abbr className="ask-country" title={countryName(of.detail ?? '', lang)}>
          <Bdi ltr>{of.detail}</Bdi>
        </abbr>
      )}
    </span>
  )
}
