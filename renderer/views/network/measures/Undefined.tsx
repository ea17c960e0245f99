import { Focusable } from 'react-aria-components'
import { Tooltip } from '../../../components/Tooltip.tsx'

/** A measure that is undefined is a dash, never 0; a hover says why. */
export function Undefined({ why }: { why: string }) {
  return (
    <Tooltip text={why}>
      <Focusable>
        <span className="net-none" role="img" tabIndex={0} aria-label={why}>
          –
        </span>
      </Focusable>
    </Tooltip>
  )
}
