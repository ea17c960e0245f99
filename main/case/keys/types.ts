export interface KeySlot {
  id: string
  kind: 'passphrase' | 'recovery'
  name: string
  /** UTC ms. */
  added: number
}
