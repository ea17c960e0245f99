import { MessageCircleQuestionMark } from 'lucide-react'
import type { Translate } from '../../../shared/model/translate.ts'
import type { MenuEntry } from '../../components/Menu.tsx'
import { questionsAbout } from './all.ts'
import type { About } from './questions.ts'

/** A line of a menu that leads to what can be asked about these things; none where nothing can. */
export function askEntry(things: readonly About[], t: Translate): MenuEntry[] {
  const entries = questionsAbout(things, t).map(({ Icon, ...entry }) => ({ ...entry, icon: <Icon aria-hidden /> }))
  return entries.length === 0
    ? []
    : [{ id: 'ask', label: t('ask.about'), icon: <MessageCircleQuestionMark className="mirror" aria-hidden />, entries, separated: true, run: () => undefined }]
}
