import './Spinner.css'

/** Short work that cannot be measured. Says what it is doing. */
export function Spinner({ what }: { what: string }) {
  return (
    <span className="m-spinner" role="status">
      <span className="m-spinner-ring" aria-hidden />
      <span>{what}</span>
    </span>
  )
}
