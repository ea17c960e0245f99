import { LANGUAGES } from '../../../shared/model/translate.ts'
import { PAPERS, type PageSettings } from '../../../shared/api/chart.ts'
import { Banner } from '../../components/Banner.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Select, type Choice } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useT } from '../../i18n/index.ts'
import { useRevealed } from '../../state/revealed.ts'

export interface SettingsFormProps {
  settings: PageSettings
  onChange(change: Partial<PageSettings>): void
  charts: readonly Choice[]
  chart: string
  onChart(id: string): void
  used: readonly string[]
}

/** What stands on the page: number, title, author, paper, colour, language, and of which chart. */
export function SettingsForm({ settings, onChange, charts, chart, onChart, used }: SettingsFormProps) {
  const { t } = useT()
  const revealed = useRevealed(({ some }) => some)
  const taken = used.includes(settings.number.trim())
  return (
    <div className="exhibit-settings">
      {charts.length > 1 && <Select label={t('exhibit.chart')} choices={charts} value={chart} onChange={onChart} />}
      <div className="exhibit-pair">
        <TextField
          label={t('exhibit.number')}
          value={settings.number}
          onChange={(number) => onChange({ number })}
          maxLength={40}
          ltr
          error={taken ? t('exhibit.usedNumber') : null}
        />
        <Select
          label={t('exhibit.language')}
          choices={LANGUAGES.map((id) => ({ id, label: t(`exhibit.lang.${id}`) }))}
          value={settings.lang}
          onChange={(lang) => onChange({ lang })}
        />
      </div>
      <TextField label={t('exhibit.titleField')} value={settings.title} onChange={(title) => onChange({ title })} maxLength={300} rows={2} />
      <TextField label={t('exhibit.author')} value={settings.author} onChange={(author) => onChange({ author })} maxLength={200} />
      <div className="exhibit-pair">
        <Select
          label={t('exhibit.paper')}
          choices={PAPERS.map((id) => ({ id, label: id, hint: t(`exhibit.paperSize.${id}`) }))}
          value={settings.paper}
          onChange={(paper) => onChange({ paper })}
        />
        <Select
          label={t('exhibit.orientation')}
          choices={(['landscape', 'portrait'] as const).map((id) => ({ id, label: t(`exhibit.${id}`) }))}
          value={settings.orientation}
          onChange={(orientation) => onChange({ orientation })}
        />
      </div>
      <Select
        label={t('exhibit.ink')}
        hint={settings.colour ? undefined : t('exhibit.greyHint')}
        choices={(['colour', 'grey'] as const).map((id) => ({ id, label: t(`exhibit.${id}`) }))}
        value={settings.colour ? 'colour' : 'grey'}
        onChange={(ink) => onChange({ colour: ink === 'colour' })}
      />
      <Checkbox isSelected={settings.reveal === true} isDisabled={!revealed} onChange={(reveal) => onChange({ reveal })}>
        {t('exhibit.reveal')}
      </Checkbox>
      {settings.reveal ? <Banner look="warn">{t('exhibit.revealWarning')}</Banner> : !revealed && <p className="quiet">{t('exhibit.revealHint')}</p>}
    </div>
  )
}
