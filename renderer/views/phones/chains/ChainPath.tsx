import { ArrowRight } from 'lucide-react'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'

/** Who called whom in turn, along the reading direction. */
export const ChainPath = ({ path }: { path: readonly string[] }) => (
  <span className="chain-path">
    {path.map((party, i) => (
      <span key={i}>
        {i > 0 && <ArrowRight className="mirror" aria-hidden />}
        <Bdi ltr={/^[+\d]/.test(party)}>{numberText(party)}</Bdi>
      </span>
    ))}
  </span>
)
