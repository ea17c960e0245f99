import { Component, type ReactNode } from 'react'
import { Banner } from '../components/Banner.tsx'
import { Button } from '../components/Button.tsx'
import { t } from '../i18n/index.ts'

/** React asks for a class here. A view that breaks says so in a sentence and can be drawn again; nothing is written anywhere. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div className="app-broken">
        <Banner look="error" title={t('common.brokenTitle')} action={<Button onPress={() => this.setState({ broken: false })}>{t('common.tryAgain')}</Button>}>
          {t('common.brokenText')}
        </Banner>
      </div>
    )
  }
}
