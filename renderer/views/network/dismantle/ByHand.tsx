import { Crosshair, Eraser, Flame, Undo2 } from 'lucide-react'
import { Button } from '../../../components/Button.tsx'
import { Count } from '../../../components/Count.tsx'
import { useT } from '../../../i18n/index.ts'
import { PickThing } from '../../answers/index.ts'
import { useShortcut } from '../../../components/keys.ts'
import type { Aim } from '../../../../shared/network/dismantle/aims.ts'
import type { Pieces } from './usePieces.ts'
import { strike, undone, type Answer, type Settings } from './settings.ts'

const FIGURES = ['pieces', 'largest', 'pairs', 'ways'] as const
const FLOW_FIRST = ['ways', 'pieces', 'largest', 'pairs'] as const

/** What hangs together now, beside what did before, as people are struck out. */
export function Board({ pieces, struck, aim }: { pieces: Pieces | null; struck: number; aim: Aim }) {
  const { t } = useT()
  return (
    <div className="dis-board" role="status" aria-label={t('dismantle.hand.board')}>
      <p className="dis-board-said">{pieces === null ? '…' : t('dismantle.hand.said', { count: struck, pieces: pieces.now.pieces })}</p>
      <dl>
        {(aim === 'flow' ? FLOW_FIRST : FIGURES)
          .filter((figure) => pieces === null || pieces.now[figure] !== null)
          .map((figure) => (
            <div key={figure} data-figure={figure}>
              <dt>{t(`dismantle.board.${figure}`)}</dt>
              <dd>
                <strong>
                  <Count value={pieces?.now[figure] ?? null} />
                </strong>
                <span className="quiet">{pieces && t('dismantle.board.before', { count: pieces.before[figure] ?? 0 })}</span>
              </dd>
            </div>
          ))}
      </dl>
    </div>
  )
}

/** The tools of striking by hand: somebody by name, the best set, the busiest, a step back, nobody. */
export function HandTools({
  answer,
  settings,
  struck,
  set,
  toggle,
}: {
  answer: Answer
  settings: Settings
  struck: readonly string[]
  set: (change: Partial<Settings>) => void
  toggle: (id: string) => void
}) {
  const { t } = useT()
  const take = (ids: string[] | null): void => set(strike(settings, ids))
  const back = (): void => set(undone(settings))
  useShortcut('Ctrl Z', back, settings.past.length > 0)
  return (
    <div className="dis-tools" role="group" aria-label={t('dismantle.hand.title')}>
      <PickThing
        label={t('dismantle.hand.pick')}
        kinds={['number', 'person', 'account']}
        value={null}
        onChange={(id) => id !== null && !struck.includes(id) && toggle(id)}
      />
      <Button icon={<Undo2 className="mirror" aria-hidden />} isDisabled={settings.past.length === 0} onPress={back}>
        {t('common.undo')}
      </Button>
      <Button icon={<Eraser aria-hidden />} isDisabled={struck.length === 0} onPress={() => take([])}>
        {t('dismantle.hand.reset')}
      </Button>
      <Button icon={<Crosshair aria-hidden />} isDisabled={settings.struck === null} onPress={() => take(null)}>
        {t('dismantle.hand.best')}
      </Button>
      <Button icon={<Flame aria-hidden />} onPress={() => take(answer.busiest.map(({ id }) => id))}>
        {t('dismantle.hand.busiest', { count: answer.busiest.length })}
      </Button>
      <p className="quiet">{t('dismantle.hand.help')}</p>
    </div>
  )
}
