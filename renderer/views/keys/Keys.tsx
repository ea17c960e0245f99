import { useState } from 'react'
import { KeyRound, ScrollText } from 'lucide-react'
import { call } from '../../bridge.ts'
import { Banner } from '../../components/Banner.tsx'
import { Bdi } from '../../components/Bdi.tsx'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Dialog.tsx'
import { errorSentence } from '../../components/errors.ts'
import { Menu } from '../../components/Menu.tsx'
import { Time } from '../../components/Time.tsx'
import { useAsync } from '../../components/useAsync.ts'
import { useT } from '../../i18n/index.ts'
import { useSession } from '../../state/session.ts'
import { say, sayError } from '../../state/toasts.ts'
import { Section } from '../home/Section.tsx'
import { AddKey } from './AddKey.tsx'
import { ChangeKey } from './ChangeKey.tsx'

/** Who can open the case: passphrases and recovery words; add, change, remove. */
export function Keys() {
  const { t } = useT()
  const revision = useSession((session) => session.revision.keys)
  const readOnly = useSession((session) => session.summary?.readOnly ?? true)
  const { value: slots, error, reload } = useAsync(`keys ${revision}`, () => call('keys.list', {}))
  const [asking, setAsking] = useState<'add' | 'change' | null>(null)
  const [removing, setRemoving] = useState<{ id: string; name: string; kind: 'passphrase' | 'recovery' } | null>(null)
  const close = () => {
    setAsking(null)
    reload()
  }
  const label = (slot: { kind: string; name: string }) => (slot.kind === 'recovery' ? t('case.recoverySlot') : slot.name || t('case.unnamedSlot'))
  const remove = (id: string, name: string) =>
    void call('keys.remove', { id }).then(() => {
      reload()
      say(t('case.keyRemoved', { name }))
    }, sayError)
  return (
    <Section
      title={t('case.keys')}
      action={
        !readOnly && (
          <Menu
            label={t('case.keys')}
            placement="bottom end"
            button={<Button look="quiet">{t('case.keyActions')}</Button>}
            entries={[
              { id: 'add', label: t('case.keyAdd'), run: () => setAsking('add') },
              { id: 'change', label: t('case.keyChange'), run: () => setAsking('change') },
            ]}
          />
        )
      }
    >
      {error !== null && <Banner look="error">{errorSentence(error)}</Banner>}
      <ul className="home-list">
        {(slots ?? []).map((slot) => (
          <li key={slot.id}>
            {slot.kind === 'recovery' ? <ScrollText size={16} aria-hidden /> : <KeyRound size={16} aria-hidden />}
            <span className="home-list-main">
              <Bdi>{label(slot)}</Bdi>
            </span>
            <span className="home-list-side">
              <Time at={slot.added} look="day" />
            </span>
            {!readOnly && (slots?.length ?? 0) > 1 && (
              <Button look="quiet" onPress={() => setRemoving({ id: slot.id, name: label(slot), kind: slot.kind })}>
                {t('case.keyRemove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking === 'add' && <AddKey onClose={close} />}
      {asking === 'change' && <ChangeKey onClose={close} />}
      {removing && (
        <Confirm
          title={t('case.keyRemoveTitle', { name: removing.name })}
          isOpen
          onClose={() => setRemoving(null)}
          action={t('case.keyRemove')}
          danger
          run={() => remove(removing.id, removing.name)}
        >
          {t(removing.kind === 'recovery' ? 'case.keyRemoveWords' : 'case.keyRemoveText')}
        </Confirm>
      )}
    </Section>
  )
}
