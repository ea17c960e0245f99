import { CircleDashed, CircleHelp, House, Repeat, Sparkle } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Habit } from '../../../../shared/api/places.ts'
import { useT } from '../../../i18n/index.ts'

const ICONS: Record<Habit, LucideIcon> = { never: Sparkle, rare: CircleDashed, unknown: CircleHelp, regular: Repeat, resident: House }

/** How usual it is that somebody is there, in a word. */
export function Usual({ habit }: { habit: Habit }) {
  const { t } = useT()
  const Icon = ICONS[habit]
  return (
    <span className="places-usual">
      <Icon aria-hidden />
      {t(`places.habit.${habit}`)}
    </span>
  )
}
