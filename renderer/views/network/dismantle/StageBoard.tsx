import { Plus, X } from 'lucide-react'
import { LINE } from '../../../../shared/model/stage.ts'
import type { Stage } from '../../../../shared/model/stage.ts'
import { Button } from '../../../components/Button.tsx'
import { IconButton } from '../../../components/IconButton.tsx'
import { Popover } from '../../../components/Popover.tsx'
import { useT } from '../../../i18n/index.ts'
import { PickThing } from '../../answers/index.ts'
import { Name } from './Name.tsx'
import type { Stages } from './useStages.ts'

/** The line of stages, each with those who have a part in it: from the reading start to its end, as people are passed on. */
export function StageBoard({ stages, lacking }: { stages: Stages; lacking: boolean }) {
  const { t } = useT()
  return (
    <section className="dis-stages" aria-label={t('dismantle.stage.title')}>
      <header>
        <h2>{t('dismantle.stage.title')}</h2>
        <p className="quiet">{t('dismantle.stage.help')}</p>
        {lacking && (
          <p className="dis-lacking" role="status">
            {t('dismantle.stage.lacking')}
          </p>
        )}
      </header>
      <ol className="dis-line">
        {LINE.map((stage) => (
          <StageColumn key={stage} stage={stage} stages={stages} />
        ))}
      </ol>
    </section>
  )
}

function StageColumn({ stage, stages }: { stage: Stage; stages: Stages }) {
  const { t } = useT()
  const name = t(`dismantle.stage.of.${stage}`)
  const marks = stages.marks.filter((mark) => mark.stage === stage)
  return (
    <li className="dis-stage" data-had={marks.length > 0 || undefined}>
      <h3>{name}</h3>
      <ul aria-label={name}>
        {marks.map(({ id, label }) => (
          <li key={id}>
            <Name label={label} />
            <IconButton label={t('dismantle.stage.drop', { name: label, stage: name })} onPress={() => stages.set(id, stage, false)}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <AddTo stage={stage} name={name} stages={stages} />
    </li>
  )
}

function AddTo({ stage, name, stages }: { stage: Stage; name: string; stages: Stages }) {
  const { t } = useT()
  const label = t('dismantle.stage.add', { stage: name })
  return (
    <Popover
      label={label}
      button={
        <Button look="quiet" icon={<Plus aria-hidden />} aria-label={label}>
          {t('dismantle.stage.who')}
        </Button>
      }
    >
      <PickThing label={label} kinds={['number', 'person', 'account', 'group']} value={null} onChange={(id) => id !== null && stages.set(id, stage, true)} />
    </Popover>
  )
}
