import './command-bar.css'
import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { NodeKind } from '../../../shared/model/chart.ts'
import type { Translate } from '../../../shared/model/translate.ts'
import { call } from '../../bridge.ts'
import { numberText } from '../../chart/number.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { classes } from '../../components/classes.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useShortcut } from '../../components/keys.ts'
import { useAsync } from '../../components/useAsync.ts'
import { hasKey, useT } from '../../i18n/index.ts'
import { undoChart } from '../../state/chart.ts'
import { goTo } from '../../state/chart-actions.ts'
import type { Hit } from '../../state/chart-actions.ts'
import { go, useSession } from '../../state/session.ts'
import { say, sayError } from '../../state/toasts.ts'
import { commands, matching } from './commands.ts'
import { KindIcon } from './KindIcon.tsx'

const WAIT = 140
const MOST_HITS = 30
const MOST_COMMANDS = 6

interface Choice {
  id: string
  icon?: ReactNode
  label: ReactNode
  hint: string
  keys?: string | undefined
  run: () => void | Promise<void>
}

const SELECTOR_KINDS: Record<string, NodeKind> = { imei: 'device', imsi: 'sim', account: 'account' }
const kindOf = (hit: Hit): NodeKind =>
  hit.what === 'entity' ? 'person' : hit.what === 'cell' ? 'place' : hit.what === 'event' ? 'event' : (SELECTOR_KINDS[hit.field] ?? 'number')

/** What the case finds; of a message that is kept back, a sentence. */
async function found(text: string, t: Translate): Promise<Hit[]> {
  const hits = await call('search', { text, limit: MOST_HITS })
  return hits.map((hit) => (hit.withheld ? { ...hit, label: t('chart.withheld.message') } : hit))
}

/** A number, a name, a handset, a cell; or something to do. Ctrl K from anywhere. */
export function CommandBar() {
  const { t, lang } = useT()
  const id = useId()
  const revision = useSession((session) => session.revision.data)
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [active, setActive] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), WAIT)
    return () => clearTimeout(timer)
  }, [typed])
  const answer = useAsync(`${asked} ${revision} ${lang}`, async () => (asked.length < 2 ? [] : found(asked, t)))
  const all = commands(t)

  const focus = (): void => {
    input.current?.focus()
    input.current?.select()
    setOpen(true)
  }
  useShortcut('Ctrl K', focus)

  const visit = async (hit: Hit): Promise<void> => {
    go('chart')
    if (await goTo(hit)) say(t('chart.done.filterOff', { name: numberText(hit.label) }), undoChart)
  }
  const field = (hit: Hit): string => (hasKey(`chart.found.${hit.field}`) ? t(`chart.found.${hit.field}`) : t(`chart.found.${hit.what}`))
  const hits: Choice[] = (typed.trim() === '' ? [] : (answer.value ?? [])).map((hit) => ({
    id: hit.id,
    icon: <KindIcon kind={kindOf(hit)} size={18} />,
    label: <Bdi ltr={/^[+\d]/.test(hit.label)}>{numberText(hit.label)}</Bdi>,
    hint: field(hit),
    run: () => visit(hit),
  }))
  const doing: Choice[] = matching(all, typed).map((command) => ({ ...command, hint: '' }))
  const list = [...hits, ...(typed.trim() === '' ? doing : doing.slice(0, MOST_COMMANDS))]
  const at = Math.min(active, list.length - 1)

  const close = (): void => {
    setOpen(false)
    setTyped('')
    setActive(0)
    input.current?.blur()
  }
  const pick = async (choice: Choice | undefined): Promise<void> => {
    if (!choice) return
    close()
    try {
      await choice.run()
    } catch (error) {
      sayError(error)
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }
    const to = moves[event.key]
    if (to !== undefined) {
      const next = (to + list.length) % Math.max(1, list.length)
      setActive(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') void pick(list[at])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  const waiting = answer.loading || asked !== typed.trim()

  return (
    <div className="command" data-open={open || undefined}>
      <Search aria-hidden className="command-glass" />
      <input
        ref={input}
        className="command-input"
        type="text"
        dir="auto"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('chart.command.label')}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(open && list.length > 0 && { 'aria-activedescendant': `${id}-${at}` })}
        placeholder={t('chart.command.placeholder')}
        value={typed}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={onKeyDown}
      />
      {!open && <KeyHint keys="Ctrl K" />}
      {open && (
        <div className="command-results" onMouseDown={(event) => event.preventDefault()}>
          <ul id={`${id}-list`} role="listbox" aria-label={t('chart.command.results')} className="m-list">
            {list.map((choice, i) => (
              <li
                key={choice.id}
                id={`${id}-${i}`}
                role="option"
                aria-selected={i === at}
                className={classes('m-item', i === hits.length && i > 0 && 'command-first')}
                data-focused={i === at || undefined}
                onMouseMove={() => setActive(i)}
                onClick={() => void pick(choice)}
                onKeyDown={onKeyDown}
              >
                {choice.icon}
                <span className="m-item-label">{choice.label}</span>
                {choice.hint !== '' && <span className="m-item-hint">{choice.hint}</span>}
                {choice.keys !== undefined && <KeyHint keys={choice.keys} />}
              </li>
            ))}
          </ul>
          {list.length === 0 && (
            <p className="command-none" role="status">
              {waiting ? t('common.reading') : t('chart.command.none')}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
