import type { NodeKind } from '../../../../shared/model/chart.ts'
import { numberText } from '../../../chart/number.ts'
import { Bdi } from '../../../components/Bdi.tsx'
import { KindIcon } from '../../chart/KindIcon.tsx'

/** Somebody by sign and name; a number stays left to right. */
export const Name = ({ label, kind }: { label: string; kind?: NodeKind }) => (
  <span className="dis-name">
    {kind !== undefined && <KindIcon kind={kind} size={16} />}
    <Bdi ltr={/^[+\d]/.test(label)}>{numberText(label)}</Bdi>
  </span>
)
