import './Tooltip.css'
import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger, type TooltipProps } from 'react-aria-components'
import { KeyHint } from './KeyHint.tsx'

interface Props {
  text: ReactNode
  keys?: string | undefined
  placement?: TooltipProps['placement']
  /** A component of this folder, or any focusable element with `wrap`. */
  children: ReactNode
}

/** A short explanation on hover and on keyboard focus. Nothing needed to work is only here. */
export function Tooltip({ text, keys, placement = 'bottom', children }: Props) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <AriaTooltip className="m-tooltip" placement={placement} offset={4}>
        <span>{text}</span>
        {keys !== undefined && <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}

/** A word that a hover explains: underlined with dots, reachable by keyboard. */
export function Term({ text, children }: { text: ReactNode; children: ReactNode }) {
  const word: ReactElement<HTMLElement> = (
    <span className="m-term" role="button" tabIndex={0}>
      {children}
    </span>
  ) as ReactElement<HTMLElement>
  return (
    <Tooltip text={text}>
      <Focusable>{word as never}</Focusable>
    </Tooltip>
  )
}
