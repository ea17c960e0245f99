import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { ChevronDown, X } from 'lucide-react'
import { numberText } from '../../chart/number.ts'
import { Bdi } from '../../components/Bdi.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { PopoverSurface } from '../../components/Popover.tsx'
import { hasKey, useT } from '../../i18n/index.ts'
import { KindIcon } from '../chart/KindIcon.tsx'
import { entered, isLate, moved, opened, SHUT, typing, wantedBy } from './picking.ts'
import { kindOfFound, signOf, type ThingKind } from './things.ts'
import { useFound } from './useFound.ts'
import { useLabels } from './useLabel.ts'

interface Common {
  label: string
  /** What may be chosen. */
  kinds: readonly ThingKind[]
  hint?: string
  placeholder?: string
}
/** Public ids. */
type One = { many?: false; value: string | null; onChange: (id: string | null) => void }
type Many = { many: true; value: readonly string[]; onChange: (ids: string[]) => void }

/** Finds things of the case by typing: numbers in any written form, names in any spelling. With nothing typed it offers the busiest. */
export function PickThing(props: Common & (One | Many)) {
  const { label, kinds, hint, placeholder } = props
  const { t, dir } = useT()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [picking, setPicking] = useState(SHUT)
  const { typed, open, active, eager } = picking
  const chosen = props.many ? props.value : props.value === null ? [] : [props.value]
  const nameOf = useLabels(chosen)
  const { answer, failed } = useFound(wantedBy(picking), kinds, open)
  const late = isLate(picking, answer) && !failed
  const choices = (answer?.list ?? []).filter((hit) => !chosen.includes(hit.id))
  const at = Math.min(active, choices.length - 1)
  const [single] = props.many ? [] : chosen
  const text = typed ?? (single === undefined ? '' : nameOf(single))

  const close = (): void => setPicking(SHUT)
  const pick = (picked: string | undefined): void => {
    if (picked === undefined) return
    if (props.many) props.onChange([...props.value, picked])
    else props.onChange(picked)
    close()
  }
  const enter = (): void => {
    const { picking: next, picked } = entered(picking, late, choices)
    setPicking(next)
    pick(picked)
  }
  useEffect(() => {
    if (eager && !late) enter()
  })
  const drop = (gone: string): void => {
    if (props.many) props.onChange(props.value.filter((one) => one !== gone))
    else props.onChange(null)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = chosen.at(-1)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = moved({ ...picking, active: at }, event.key === 'ArrowDown' ? 1 : -1, choices.length)
      setPicking(next)
      document.getElementById(`${id}-${next.active}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && open && !event.ctrlKey) enter()
    else if (event.key === 'Escape' && open) close()
    else if (event.key === 'Backspace' && props.many && text === '' && last !== undefined) drop(last)
    else return
    event.preventDefault()
  }

  return (
    <div className="m-field ask-pick" ref={box}>
      <label className="m-label" htmlFor={`${id}-input`}>
        {label}
      </label>
      <div className="m-input-group ask-pick-group">
        {props.many &&
          chosen.map((one) => (
            <span key={one} className="ask-pick-tag">
              <Bdi ltr={/^[+\d]/.test(nameOf(one))}>{nameOf(one)}</Bdi>
              <IconButton label={t('ask.thing.remove', { name: nameOf(one) })} onPress={() => drop(one)}>
                <X aria-hidden />
              </IconButton>
            </span>
          ))}
        <input
          ref={input}
          id={`${id}-input`}
          className="m-input"
          dir={text === '' ? dir : 'auto'}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
          {...(open && choices.length > 0 && { 'aria-activedescendant': `${id}-${at}` })}
          placeholder={chosen.length > 0 ? '' : (placeholder ?? t('ask.thing.placeholder'))}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setPicking(opened(picking))}
          onBlur={close}
          onChange={(event) => setPicking(typing(event.target.value))}
          onKeyDown={onKeyDown}
        />
        {single === undefined ? (
          <ChevronDown className="ask-pick-mark" aria-hidden />
        ) : (
          <IconButton label={t('ask.thing.remove', { name: nameOf(single) })} onPress={() => drop(single)}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="m-hint">
          {hint}
        </span>
      )}
      <PopoverSurface
        triggerRef={box}
        isOpen={open}
        isNonModal
        onOpenChange={(next) => !next && close()}
        shouldCloseOnInteractOutside={(element) => !box.current?.contains(element)}
        placement="bottom start"
        className="ask-pick-popover"
      >
        <ul id={`${id}-list`} role="listbox" aria-label={label} className="m-list" onMouseDown={(event) => event.preventDefault()}>
          {choices.map((hit, i) => (
            <li
              key={hit.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              className="m-item"
              data-focused={i === at || undefined}
              onMouseMove={() => i !== at && setPicking({ ...picking, active: i })}
              onClick={() => pick(hit.id)}
              onKeyDown={onKeyDown}
            >
              <KindIcon kind={signOf(kindOfFound(hit) ?? 'number')} size={16} />
              <span className="m-item-label">
                <Bdi ltr={/^[+\d]/.test(hit.label)}>{numberText(hit.label)}</Bdi>
              </span>
              <span className="m-item-hint">{hasKey(`chart.found.${hit.field}`) ? t(`chart.found.${hit.field}`) : t(`chart.found.${hit.what}`)}</span>
            </li>
          ))}
          {choices.length === 0 && <li className="m-item ask-pick-none">{t(late ? 'ask.thing.searching' : 'ask.thing.none')}</li>}
        </ul>
      </PopoverSurface>
    </div>
  )
}
