import type { EntityKind } from '../../../../shared/model/entity.ts'
import { fold } from '../../../../shared/names/fold.ts'

/** Words of type attributes, English, French, Arabic; compared folded. `phone` makes a selector. */
const WORDS: Record<Exclude<EntityKind, 'other'> | 'phone', string[]> = {
  person: ['person', 'people', 'individual', 'man', 'woman', 'human', 'suspect', 'actor', 'personne', 'individu', 'homme', 'femme', 'شخص', 'فرد', 'مشتبه به'],
  organisation: ['organisation', 'organization', 'company', 'business', 'institution', 'société', 'entreprise', 'organisme', 'منظمة', 'شركة', 'مؤسسة'],
  vehicle: ['vehicle', 'car', 'truck', 'van', 'motorcycle', 'véhicule', 'voiture', 'camion', 'moto', 'مركبة', 'سيارة', 'شاحنة', 'دراجة نارية'],
  vessel: ['vessel', 'boat', 'ship', 'bateau', 'navire', 'embarcation', 'قارب', 'سفينة', 'مركب'],
  place: ['place', 'location', 'address', 'city', 'town', 'country', 'lieu', 'adresse', 'ville', 'pays', 'مكان', 'عنوان', 'مدينة', 'بلد', 'موقع'],
  document: ['document', 'passport', 'id card', 'passeport', 'carte d identité', 'وثيقة', 'جواز سفر', 'بطاقة'],
  device: ['device', 'handset', 'computer', 'appareil', 'terminal', 'ordinateur', 'جهاز', 'هاتف محمول', 'حاسوب'],
  account: ['account', 'bank account', 'e mail', 'email', 'email address', 'user', 'compte', 'compte bancaire', 'courriel', 'حساب', 'حساب بنكي', 'بريد'],
  event: ['event', 'meeting', 'crossing', 'événement', 'réunion', 'حدث', 'اجتماع'],
  phone: [
    'phone',
    'telephone',
    'phone number',
    'telephone number',
    'mobile',
    'mobile phone',
    'msisdn',
    'téléphone',
    'numéro de téléphone',
    'هاتف',
    'رقم هاتف',
    'رقم الهاتف',
  ],
}

const KINDS = new Map(Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [fold(word), kind as keyof typeof WORDS])))

/** What a node is by the word of its type attribute; `other` for a word that is not known, and for none. */
export const kindOf = (type: string | null): EntityKind | 'phone' => (type === null ? 'other' : (KINDS.get(fold(type)) ?? 'other'))

/** Names of attributes that hold a node's type, best first. */
const TYPES = ['type', 'node type', 'entity type', 'kind', 'category', 'entity', 'nature', 'catégorie', 'نوع', 'النوع', 'صنف', 'فئة'].map(fold)
export const typeRank = (name: string): number => TYPES.indexOf(nameOf(name))

/** Names of attributes that hold a node's label, and an edge's weight. */
const LABELS = ['label', 'name', 'full name', 'caption', 'title', 'nom', 'libellé', 'étiquette', 'اسم', 'الاسم', 'تسمية'].map(fold)
export const labelRank = (name: string): number => LABELS.indexOf(nameOf(name))

const WEIGHTS = [
  'weight',
  'weights',
  'value',
  'strength',
  'count',
  'n',
  'freq',
  'frequency',
  'poids',
  'force',
  'valeur',
  'nombre',
  'fréquence',
  'وزن',
  'الوزن',
  'عدد',
  'قوة',
  'تكرار',
].map(fold)
export const weightRank = (name: string): number => WEIGHTS.indexOf(nameOf(name))

const names = new Map<string, string>()

/** A name made equal to its other spellings: `nodeType`, `node_type`. Files write the same few names over and over, so they are remembered. */
export function nameOf(name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const made = fold(name.slice(0, 200).replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 '))
  if (names.size >= 1_000) names.clear()
  names.set(name, made)
  return made
}
