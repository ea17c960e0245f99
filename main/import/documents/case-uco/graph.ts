import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { DocumentParty, DocumentPosition, StatedThing } from '../types.ts'
import { degrees, numberOf } from '../places/position.ts'
import type { Position } from '../places/position.ts'
import { all, isBare, isNode, isOf, nodes, text } from './node.ts'
import type { Node } from './node.ts'

export const IS = {
  relationship: /Relationship$/,
  call: /^(?:Phone)?Call(?:Facet)?$/,
  message: /Message(?:Facet)?$/,
  sms: /^(?:SMS|MMS)Message/,
  thread: /^MessageThread(?:Facet)?$/,
  account: /Account(?:Facet)?$/,
  contact: /^Contact(?:Facet)?$/,
  device: /Device(?:Facet)?$/,
  sim: /^SIM(?:Card)?(?:Facet)?$/,
  cell: /^CellSite(?:Facet)?$/,
  location: /^Location$|^(?:LatLongCoordinates|GPSCoordinates|SimpleAddress)Facet$/,
  person: /^(?:Person|Identity)$/,
  organisation: /^(?:Organi[sz]ation)$/,
  role: /Role$/,
  file: /^(?:File|Image|RasterPicture|ContentData)$|^FileFacet$/,
  address: /^Email(?:Address)(?:Facet)?$/,
} as const

/** What other nodes refer to: who, where, which application; gathered in a first run over the file. */
export interface Graph {
  /** Takes a node and what is written within it. */
  add(node: Node): void
  /** The node that a reference means, or the node itself. */
  resolve(node: Node): Node
  party(node: Node): DocumentParty | null
  /** A node as a thing of the case: party, person, place…; null for all else (files, software, actions). */
  thing(node: Node): StatedThing | null
  name(node: Node): string
  position(node: Node): Position | null
  cell(node: Node): DocumentPosition | null
  /** Files attached to a message, and the chat it stands in. */
  attachments(message: Node): string[]
  chat(message: Node): string | null
}

const KEPT = [IS.account, IS.device, IS.sim, IS.cell, IS.location, IS.person, IS.organisation, IS.role, IS.file, IS.address, /^Application|^Software$|^URL/]

/** `file`: base name; what the graph's ids name is one only within it. Throws `file-limit` for more nodes than are held. */
export function createGraph(file: string): Graph {
  const known = new Map<string, Node>()
  const places = new Map<string, string>()
  const attached = new Map<string, string[]>()
  const chats = new Map<string, string>()
  const resolve = (node: Node): Node => (isBare(node) ? (known.get(node.id) ?? node) : node)
  const local = (id: string): string => /[^/#:]*$/.exec(id)?.[0] || id

  function addRelationship(node: Node): void {
    const kind = text(node, 'kindOfRelationship')
    for (const source of nodes(node, 'source'))
      for (const target of nodes(node, 'target')) {
        if (/located.?at/i.test(kind)) places.set(source.id, target.id)
        else if (/attachment.?of/i.test(kind)) attached.set(target.id, [...(attached.get(target.id) ?? []), source.id])
      }
  }

  function nameOf(node: Node): string {
    const whole = [text(node, 'givenName', 'firstName'), text(node, 'familyName', 'lastName')].filter(Boolean).join(' ')
    return text(node, 'name', 'displayName', 'fileName') || whole
  }

  function addressOf(node: Node): string {
    const address = nodes(node, 'emailAddress', 'address').map(resolve)[0] ?? node
    return text(address, 'addressValue', 'value') || text(node, 'emailAddress')
  }

  function accountOf(node: Node): DocumentParty {
    const name = text(node, 'displayName') || nameOf(node) || undefined
    const number = text(node, 'phoneNumber', 'MSISDN')
    if (number !== '') return { type: 'phone', text: number, name }
    const address = isOf(node, /^Email/) ? addressOf(node) : ''
    if (address !== '') return { type: 'account', text: address, key: `email:${address.toLowerCase()}`, name }
    const imsi = text(node, 'IMSI')
    if (imsi !== '') return { type: 'imsi', text: imsi }
    const identifier = text(node, 'accountIdentifier', 'accountLogin', 'displayName')
    const service =
      nodes(node, 'accountIssuer', 'application')
        .map((one) => nameOf(resolve(one)))
        .find(Boolean) ?? ''
    if (identifier === '') return { type: 'account', text: local(node.id), key: `${file}/${node.id}`, name }
    const key =
      service !== '' ? `${service}:${identifier}`.toLowerCase() : /@/.test(identifier) ? `account:${identifier}`.toLowerCase() : `${file}/${identifier}`
    return { type: 'account', text: identifier, key, name }
  }

  function deviceOf(node: Node): DocumentParty {
    const imei = text(node, 'IMEI')
    if (/\d{14}/.test(imei)) return { type: 'imei', text: imei }
    const serial = text(node, 'serialNumber')
    return { type: 'device', text: serial || imei || nameOf(node) || local(node.id), key: serial === '' ? `${file}/${node.id}` : `serial:${serial}` }
  }

  const party = (reference: Node): DocumentParty | null => {
    const node = resolve(reference)
    if (isOf(node, IS.account)) return accountOf(node)
    if (isOf(node, IS.device)) return deviceOf(node)
    if (isOf(node, IS.sim)) {
      const imsi = all(node, 'IMSI')
        .map((one) => (isNode(one) ? text(resolve(one), 'IMSI') : String(one)))
        .find(Boolean)
      return imsi === undefined
        ? { type: 'device', text: text(node, 'ICCID') || local(node.id), key: `iccid:${text(node, 'ICCID') || `${file}/${node.id}`}` }
        : { type: 'imsi', text: imsi }
    }
    const name = nameOf(node)
    if (isOf(node, IS.address)) return { type: 'account', text: addressOf(node), key: `email:${addressOf(node).toLowerCase()}` }
    // A holder that the file does not describe is known by the file's own id for it.
    return node.id === '' && name === '' ? null : { type: 'account', text: name || local(node.id), key: `${file}/${node.id || name}` }
  }

  function position(reference: Node): Position | null {
    const node = resolve(reference)
    return degrees(text(node, 'latitude'), text(node, 'longitude'))
  }

  function cell(reference: Node): DocumentPosition | null {
    const node = resolve(reference)
    if (!isOf(node, IS.cell)) return null
    const parts = ['cellSiteCountryCode', 'cellSiteNetworkCode', 'cellSiteLocationAreaCode', 'cellSiteIdentifier'].map((name) => text(node, name))
    const place = places.get(node.id)
    const at = place === undefined ? null : position({ id: place, types: [], props: new Map(), facets: [] })
    const [azimuth, beam] = [numberOf(text(node, 'azimuth')), numberOf(text(node, 'horizontalBeamWidth'))]
    return {
      cell: parts.every((part) => part !== '') ? parts.join('-') : parts.filter(Boolean).join('-') || local(node.id),
      ...(nameOf(node) === '' ? {} : { name: nameOf(node) }),
      ...(at ? { lat: at.lat, lon: at.lon } : {}),
      ...(azimuth === null ? {} : { azimuth }),
      ...(beam === null ? {} : { beam }),
    }
  }

  function labelOf(node: Node): string {
    const address = [text(node, 'street'), text(node, 'postalCode'), text(node, 'locality'), text(node, 'region'), text(node, 'country')]
      .filter(Boolean)
      .join(', ')
    return nameOf(node) || address || text(node, 'description') || local(node.id)
  }

  const bounded = (): void => {
    if (known.size + chats.size + attached.size + places.size > LIMITS.document.entities) throw new MasarError('file-limit', { file, what: 'entries' })
  }

  return {
    add(node) {
      bounded()
      const inner = [...node.props.values(), ...node.facets.map((facet) => [...facet.props.values()].flat())].flat().filter(isNode)
      for (const one of inner) if (!isBare(one)) this.add(one)
      if (isOf(node, IS.relationship)) return addRelationship(node)
      if (isOf(node, IS.thread)) {
        const thread = nameOf(node) || text(node, 'identifier') || local(node.id)
        for (const list of [node, ...nodes(node, 'messageThread')]) for (const one of nodes(list, 'element', 'message')) chats.set(one.id, thread)
      } else if (node.id !== '' && KEPT.some((type) => isOf(node, type)) && !(isBare(node) && known.has(node.id))) known.set(node.id, node)
    },
    resolve,
    party,
    thing(reference) {
      const node = resolve(reference)
      const entity = (kind: 'person' | 'organisation' | 'place' | 'other' | 'document'): StatedThing => ({
        type: 'entity',
        kind,
        label: labelOf(node),
        key: node.id,
      })
      if (isOf(node, IS.account) || isOf(node, IS.device) || isOf(node, IS.sim) || isOf(node, IS.address)) {
        const found = party(node)
        return found && { type: 'party', party: found }
      }
      const site = cell(node)
      if (site) return { type: 'cell', position: site }
      if (isOf(node, IS.person)) return entity('person')
      if (isOf(node, IS.organisation)) return entity('organisation')
      if (isOf(node, IS.location)) return entity('place')
      if (isOf(node, IS.role)) return entity('other')
      return isOf(node, IS.file) ? entity('document') : null
    },
    name: (reference) => nameOf(resolve(reference)),
    position,
    cell,
    attachments: (message) =>
      (attached.get(message.id) ?? []).map((id) => {
        const name = nameOf({ id, types: [], props: new Map(), facets: [], ...known.get(id) })
        return name || local(id)
      }),
    chat: (message) => chats.get(message.id) ?? null,
  }
}
