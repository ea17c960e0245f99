import { Bdi } from '../../../components/Bdi.tsx'
import { KindIcon } from '../../chart/KindIcon.tsx'

/** A cell: its name where a file gives one, and its identity, left to right. */
export function CellName({ cell, name }: { cell: string; name: string | null }) {
  return (
    <span className="cell-name">
      <KindIcon kind="place" size={16} />
      <span className="cell-name-text">
        {name !== null && <Bdi>{name}</Bdi>}
        <Bdi ltr {...(name !== null && { className: 'quiet' })}>
          {cell}
        </Bdi>
      </span>
    </span>
  )
}
