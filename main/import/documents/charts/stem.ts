import { fold } from '../../../../shared/names/fold.ts'

/** Words of file names that say which part of a chart a file holds. */
const PARTS = [
  'edge',
  'edges',
  'edgelist',
  'link',
  'links',
  'tie',
  'ties',
  'relation',
  'relations',
  'node',
  'nodes',
  'nodelist',
  'vertex',
  'vertices',
  'attribute',
  'attributes',
  'attr',
  'attrs',
  'actors',
  'noeud',
  'noeuds',
  'arête',
  'arêtes',
  'lien',
  'liens',
  'sommet',
  'sommets',
  'attribut',
  'attributs',
  'acteurs',
  'روابط',
  'رابط',
  'عقد',
  'عقدة',
  'علاقات',
  'سمات',
  'matrix',
  'matrice',
  'مصفوفة',
].map(fold)
const NODES = [
  'node',
  'nodes',
  'nodelist',
  'vertex',
  'vertices',
  'attribute',
  'attributes',
  'attr',
  'attrs',
  'actors',
  'noeud',
  'noeuds',
  'sommet',
  'sommets',
  'attribut',
  'attributs',
  'acteurs',
  'عقد',
  'عقدة',
  'سمات',
].map(fold)
const EDGES = PARTS.filter((word) => !NODES.includes(word))

const wordsOf = (file: string): string[] =>
  fold(
    file
      .replace(/œ/g, 'oe')
      .replace(/\.[\p{L}\d]{1,5}(?:\.gz)?$/u, '')
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(/[^\p{L}\p{M}\d]+/gu, ' '),
  )
    .split(' ')
    .filter((word) => word !== '' && word !== 'list' && word !== 'liste' && word !== 'table')

/**
 * The chart that a file is a part of, by its name (docs/decisions/0100): `siren_edges.csv` and `siren_nodes.csv` are of `siren`. '' where the
 * name is nothing but the word for a part; null where it holds no such word, and the file is a chart of its own.
 */
export function chartOf(file: string): string | null {
  const words = wordsOf(file)
  return words.some((word) => PARTS.includes(word)) ? words.filter((word) => !PARTS.includes(word)).join(' ') : null
}

/** Which part its name says that it is. */
export function partOf(file: string): 'nodes' | 'edges' | null {
  const words = wordsOf(file)
  if (words.some((word) => NODES.includes(word))) return 'nodes'
  return words.some((word) => EDGES.includes(word)) ? 'edges' : null
}
