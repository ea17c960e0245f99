import type { EntityKind, LinkKind } from '../../../../shared/model/entity.ts'
import type { StatementKind } from '../../../../shared/model/statement.ts'
import { factsOf } from '../places/found.ts'
import type { DocumentStatement, StatedThing } from '../types.ts'
import type { Graph } from './graph.ts'
import { nodes, text } from './node.ts'
import type { Node } from './node.ts'

const statement = (
  kind: StatementKind,
  things: StatedThing[],
  facts: Record<string, unknown> = {},
  links: DocumentStatement['links'] = [],
): DocumentStatement => ({ what: 'statement', kind, things, links, facts: factsOf(facts).map((fact) => ({ thing: 0, ...fact })) })

const taken = (node: Node, names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, text(node, name)]))
/** Secrets (passwords, unlocking codes) stay in the row's own text: they identify nobody. */
const ACCOUNT = ['accountIdentifier', 'accountLogin', 'accountType', 'displayName', 'isActive', 'firstLoginTime', 'lastLoginTime', 'IMSI']
const DEVICE = ['deviceType', 'model', 'serialNumber', 'IMEI', 'storageCapacityInBytes', 'clockSetting', 'ownerName', 'uniqueID']
const SIM = ['ICCID', 'IMSI', 'SIMType', 'SIMForm']
const FILE = ['fileName', 'filePath', 'sizeInBytes', 'hashValue', 'mimeType']

export function readAccount(node: Node, graph: Graph): DocumentStatement {
  const party = graph.party(node)
  const issuer = nodes(node, 'accountIssuer', 'application').map(graph.name).find(Boolean)
  const things: StatedThing[] = party ? [{ type: 'party', party }] : []
  const imsi = text(node, 'IMSI')
  const both = party !== null && party.type === 'phone' && imsi !== ''
  if (both) things.push({ type: 'party', party: { type: 'imsi', text: imsi } })
  return statement(
    'account',
    things,
    { type: node.types.join(' '), ...taken(node, ACCOUNT), issuer },
    both ? [{ a: 0, b: 1, kind: 'related', certainty: 'confirmed' }] : [],
  )
}

export function readDevice(node: Node, graph: Graph): DocumentStatement {
  const party = graph.party(node)
  const maker = nodes(node, 'manufacturer').map(graph.name).find(Boolean) ?? text(node, 'manufacturer')
  const name = [maker, text(node, 'model')].filter(Boolean).join(' ')
  const facets = node.facets.filter((facet) => facet.types.some((type) => /^(?:Bluetooth|Wifi|MAC)AddressFacet$/i.test(type)))
  const radio = Object.fromEntries(facets.map((facet) => [facet.types[0] ?? '', text(facet, 'addressValue')]))
  return statement('device', party ? [{ type: 'party', party: { ...party, ...(name ? { name } : {}) } }] : [], {
    manufacturer: maker,
    ...taken(node, DEVICE),
    ...radio,
  })
}

export function readSim(node: Node, graph: Graph): DocumentStatement {
  const party = graph.party(node)
  const carrier = nodes(node, 'carrier').map(graph.name).find(Boolean) ?? text(node, 'carrier')
  return statement('sim', party ? [{ type: 'party', party }] : [], { ...taken(node, SIM), carrier })
}

export function readCell(node: Node, graph: Graph): DocumentStatement {
  const position = graph.cell(node)
  // A cell is not given facts of its own in the case: what more is said of it stands in the row.
  return statement('cell', position ? [{ type: 'cell', position }] : [])
}

/** Null where a location tells neither of coordinates nor of an address or name. */
export function readLocation(node: Node, graph: Graph): DocumentStatement | null {
  const position = graph.position(node)
  const thing = graph.thing(node)
  const said = taken(node, ['name', 'street', 'postalCode', 'locality', 'region', 'country'])
  if (!thing || (!position && !Object.values(said).some(Boolean))) return null
  return statement('place', [thing, ...(position ? [{ type: 'cell' as const, position: { lat: position.lat, lon: position.lon } }] : [])], said)
}

export function readIdentity(node: Node, graph: Graph): DocumentStatement {
  const thing = graph.thing(node)
  return statement('node', thing ? [thing] : [], taken(node, ['givenName', 'familyName', 'birthdate', 'description']))
}

export function readThread(node: Node, graph: Graph, file: string): DocumentStatement {
  const name = graph.name(node)
  const group: StatedThing = { type: 'party', party: { type: 'group', text: name || text(node, 'identifier') || node.id, key: `${file}/${node.id}` } }
  const members = nodes(node, 'participant').flatMap((one): StatedThing[] => {
    const party = graph.party(one)
    return party ? [{ type: 'party', party }] : []
  })
  return statement(
    'member',
    [group, ...members],
    { name, identifier: text(node, 'identifier') },
    members.map((_, index) => ({ a: index + 1, b: 0, kind: 'member', certainty: 'confirmed', directed: true })),
  )
}

export function readContact(node: Node, graph: Graph): DocumentStatement {
  const parts = nodes(node, 'contactPhone', 'contactEmail', 'contactMessaging', 'contactAccount', 'contactProfile').map(graph.resolve)
  const parties = parts.flatMap((part): StatedThing[] => {
    const number = text(part, 'contactPhoneNumber')
    if (number !== '') return [{ type: 'party', party: { type: 'phone', text: number } }]
    const [inner = part] = nodes(part, 'contactPhoneNumber', 'contactEmailAddress', 'contactMessagingPlatform', 'accountIdentifier')
    const party = inner.id === '' ? null : graph.party(inner)
    return party ? [{ type: 'party', party }] : []
  })
  const whole = [text(node, 'firstName'), text(node, 'middleName'), text(node, 'lastName')].filter(Boolean).join(' ')
  const label = text(node, 'displayName', 'contactName', 'nickname', 'name') || whole
  const person: StatedThing[] = label === '' ? [] : [{ type: 'entity', kind: 'person', label, key: `contact/${node.id}` }]
  const links =
    label === '' ? [] : parties.map((_, index) => ({ a: 0, b: index + 1, kind: 'contact' as const, certainty: 'unconfirmed' as const, directed: true }))
  return statement('contact', [...person, ...parties], taken(node, ['contactID', 'contactGroup', 'contactNote', 'contactOrganization', 'birthdate']), links)
}

export function readFile(node: Node, graph: Graph): DocumentStatement {
  const thing = graph.thing(node)
  return statement('file', thing ? [thing] : [], taken(node, FILE))
}

const SELECTOR = /account|device|sim/i
const kindOf = (thing: StatedThing): EntityKind | 'party' | 'cell' => (thing.type === 'entity' ? thing.kind : thing.type)

/** A relationship between two things of the case; null where one end is none (software, actions, files within files). */
export function readRelationship(node: Node, graph: Graph): DocumentStatement | null {
  const kind = text(node, 'kindOfRelationship')
  const ends = [nodes(node, 'source'), nodes(node, 'target')].map((list) => list.flatMap((one) => graph.thing(one) ?? []))
  const [sources = [], targets = []] = ends
  const things = [...sources, ...targets]
  if (sources.length === 0 || targets.length === 0 || things.some((thing) => kindOf(thing) === 'document')) return null
  const directed = text(node, 'isDirectional') !== 'false'
  const links = sources.flatMap((source, a) =>
    targets.flatMap((target, index) => {
      if (source.type === 'cell' || target.type === 'cell') return []
      return [{ a, b: sources.length + index, kind: linkOf(kind, source, target), certainty: 'unconfirmed' as const, directed }]
    }),
  )
  return statement(
    links.length > 0 ? 'link' : 'cell',
    things,
    { kindOfRelationship: kind, ...taken(node, ['startTime', 'endTime', 'confidence', 'description']) },
    links,
  )
}

function linkOf(kind: string, source: StatedThing, target: StatedThing): LinkKind {
  if (target.type === 'party' && SELECTOR.test(kind)) {
    if (kindOf(source) === 'person') return 'uses'
    if (source.type === 'party' && (source.party.type === 'imei' || source.party.type === 'device')) return 'account'
  }
  return 'related'
}
