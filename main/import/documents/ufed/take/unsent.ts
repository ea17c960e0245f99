import { fold } from '../../../../../shared/names/fold.ts'

const folded = (words: string[]): Set<string> => new Set(words.map(fold))

const DRAFTS = folded([
  'Draft',
  'Drafts',
  'Brouillon',
  'Brouillons',
  'Borrador',
  'Borradores',
  'Rascunho',
  'Rascunhos',
  'Entwurf',
  'Entwürfe',
  'مسودة',
  'المسودات',
])
const UNSENT = folded(['Unsent', 'Not sent', 'Non envoyé', 'No enviado', 'Não enviado', 'Nicht gesendet', 'غير مرسل', 'غير مرسلة', 'Draft', 'Brouillon'])

/**
 * Whether a record is of a message that never went out: a draft, or a text that its telephone could not send. Of instant messages a status
 * `Unsent` says that their writer took them back; they were sent.
 */
export const isUnsent = (folder: string, status: string, telephony: boolean): boolean => DRAFTS.has(fold(folder)) || (telephony && UNSENT.has(fold(status)))
