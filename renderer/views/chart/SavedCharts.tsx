import { BookmarkCheck, ChevronDown, FilePlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm, Dialog } from '../../components/Dialog.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { useShortcut } from '../../components/keys.ts'
import { Popover } from '../../components/Popover.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Time } from '../../components/Time.tsx'
import { useAction, useAsync } from '../../components/useAsync.ts'
import { errorSentence } from '../../components/errors.ts'
import { useT } from '../../i18n/index.ts'
import { hasUnsaved, lookAt, startFrom, useChart } from '../../state/chart.ts'
import type { SavedChart } from '../../state/chart.ts'
import { keepChart, openChart, removeChart } from '../../state/chart-actions.ts'
import { useSession } from '../../state/session.ts'
import { say, sayError } from '../../state/toasts.ts'

/** Charts kept in the case: keep this one under a name, open another, remove one. */
export function SavedCharts() {
  const { t } = useT()
  const revision = useSession((session) => session.revision.charts)
  const readOnly = useSession((session) => session.summary?.readOnly ?? false)
  const kept = useChart((chart) => chart.kept)
  const unsaved = useChart(hasUnsaved)
  const kepts = useAsync(`charts ${revision}`, () => call('charts.list', {}))
  const charts = kepts.value
  const reload = (): void => kepts.reload()
  const [naming, setNaming] = useState(false)
  const [leaving, setLeaving] = useState<SavedChart | 'new' | null>(null)
  const [removing, setRemoving] = useState<SavedChart | null>(null)
  const start = (chart: SavedChart | 'new'): void => {
    if (chart === 'new') {
      startFrom(null)
      lookAt([])
    } else openChart(chart)
  }
  const ask = (chart: SavedChart | 'new'): void => (unsaved ? setLeaving(chart) : start(chart))
  const remove = async (chart: SavedChart): Promise<void> => {
    try {
      await removeChart(chart.id)
      reload()
      say(t('chart.saved.removed', { name: chart.name }))
    } catch (error) {
      sayError(error)
    }
  }
  useShortcut('Ctrl S', () => !readOnly && setNaming(true))
  return (
    <>
      <Popover
        label={t('chart.saved.title')}
        button={
          <Button look="quiet" icon={<BookmarkCheck aria-hidden />} after={<ChevronDown aria-hidden className="chevron" />}>
            <bdi className="saved-name">{kept?.name ?? t('chart.saved.title')}</bdi>
            {unsaved && (
              <span className="unsaved" role="img" aria-label={t('chart.saved.unsaved')} title={t('chart.saved.unsaved')}>
                •
              </span>
            )}
          </Button>
        }
      >
        {(close) => {
          const andClose = (act: () => void) => () => {
            close()
            act()
          }
          return (
            <div className="saved">
              <div className="saved-actions">
                <Button look="primary" isDisabled={readOnly} onPress={andClose(() => setNaming(true))}>
                  {t('chart.saved.keep')}
                </Button>
                <Button icon={<FilePlus aria-hidden />} onPress={andClose(() => ask('new'))}>
                  {t('chart.saved.new')}
                </Button>
              </div>
              {charts?.length === 0 && <p className="quiet">{t('chart.saved.none')}</p>}
              <ul className="saved-list">
                {charts?.map((chart) => (
                  <li key={chart.id} data-open={chart.id === kept?.id || undefined}>
                    <Button look="quiet" className="saved-open" onPress={andClose(() => ask(chart))}>
                      <bdi className="saved-open-name">{chart.name}</bdi>
                      <span className="quiet">
                        <Time at={chart.updatedAt} />
                      </span>
                    </Button>
                    <IconButton label={t('chart.saved.remove', { name: chart.name })} isDisabled={readOnly} onPress={andClose(() => setRemoving(chart))}>
                      <Trash2 aria-hidden />
                    </IconButton>
                  </li>
                ))}
              </ul>
            </div>
          )
        }}
      </Popover>
      {naming && <KeepDialog name={kept?.name ?? ''} names={charts?.map(({ name }) => name) ?? []} onClose={() => setNaming(false)} onKept={reload} />}
      <Confirm
        title={t('chart.saved.leaveTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        action={t('chart.saved.leave')}
        run={() => leaving && start(leaving)}
      >
        {t('chart.saved.leaveText')}
      </Confirm>
      <Confirm
        title={t('chart.saved.removeTitle')}
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        action={t('chart.saved.removeAction')}
        danger
        run={() => removing && void remove(removing)}
      >
        {t('chart.saved.removeText', { name: removing?.name ?? '' })}
      </Confirm>
    </>
  )
}

function KeepDialog({ name, names, onClose, onKept }: { name: string; names: readonly string[]; onClose: () => void; onKept: () => void }) {
  const { t } = useT()
  const [typed, setTyped] = useState(name)
  const action = useAction()
  const wanted = typed.trim()
  const over = names.includes(wanted)
  const keep = (): Promise<void> =>
    action.run(async () => {
      await keepChart(wanted)
      onKept()
      say(t('chart.saved.kept', { name: wanted }))
      onClose()
    })
  return (
    <Dialog
      title={t('chart.saved.keepTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={wanted === '' || action.running} onPress={() => void keep()}>
            {t(over ? 'chart.saved.keepOver' : 'chart.saved.keepAction')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('chart.saved.name')}
        hint={over ? t('chart.saved.overHint') : t('chart.saved.hint')}
        value={typed}
        maxLength={200}
        autoFocus
        error={action.error ? errorSentence(action.error) : null}
        onChange={setTyped}
        onKeyDown={(event) => (event.key === 'Enter' && wanted !== '' ? void keep() : event.continuePropagation())}
      />
    </Dialog>
  )
}
