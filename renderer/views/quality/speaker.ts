import type { Speaker } from '../../../shared/drawing/quality/words.ts'
import { formatInstant } from '../../i18n/dates.ts'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'

/** Words of the window, instants in the zone of the case. */
export function useSpeaker(): Speaker {
  const { t, lang } = useT()
  const zone = useSession((session) => session.summary?.zone) ?? 'UTC'
  return { t, moment: (at) => formatInstant(at, lang, zone) }
}
