import { Time } from '../../../components/Time.tsx'
import { useT } from '../../../i18n/index.ts'
import { AroundButton } from '../../phones/around/AroundButton.tsx'
import { Evidence } from './Evidence.tsx'
import { Facts } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import { Loading } from './Loading.tsx'
import { useThing } from './useThing.ts'

/** Said by the heading, or by the evidence below. */
const SAID = new Set(['kind', 'source', 'locator', 'start'])

/** One event: everything its rows say, and the rows. */
export function EventDetails({ id }: { id: string }) {
  const { t } = useT()
  const { thing, error, page, pages, turn, reload } = useThing(id)
  if (!thing) return <Loading error={error} retry={reload} />
  const fact = (name: string): string | undefined => thing.facts.find((one) => one.name === name)?.value
  return (
    <>
      <Heading title={t(`chart.event.${fact('kind') ?? 'other'}`)}>
        <Time at={fact('start') ?? null} look="full" />
      </Heading>
      <AroundButton event={id} />
      <Facts
        facts={thing.facts
          .filter(({ name, value }) => !SAID.has(name) && !(name === 'side' && value === 'unknown'))
          .map((one) => (one.name === 'seconds' ? { ...one, name: 'duration' } : one))}
      />
      <Evidence evidence={thing.evidence} total={thing.total} page={page} pages={pages} onPage={turn} />
    </>
  )
}
