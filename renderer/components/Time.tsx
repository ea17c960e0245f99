import { useT } from '../i18n/index.ts'
import { type DateLook, formatInstant } from '../i18n/dates.ts'
import { useSession } from '../state/session.ts'

/** An instant (UTC ms or ISO) in the case's zone; hovering tells it in UTC. */
export function Time({ at, look = 'minute', zone }: { at: number | string | null; look?: DateLook; zone?: string }) {
  const { lang } = useT()
  const caseZone = useSession((session) => session.summary?.zone)
  if (at === null) return <span>–</span>
  const instant = typeof at === 'number' ? at : Date.parse(at)
  if (!Number.isFinite(instant)) return <bdi>{at}</bdi>
  const iso = new Date(instant).toISOString()
  return (
    <time dateTime={iso} title={iso} dir="auto" className="nowrap figures">
      {formatInstant(instant, lang, zone ?? caseZone ?? 'UTC', look)}
    </time>
  )
}
