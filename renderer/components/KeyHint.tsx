import './KeyHint.css'

/** A shortcut as it is printed on the keys, always left to right: `Ctrl K`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className="m-keys" dir="ltr">
      {keys.split(' ').map((key) => (
        <span key={key} className="m-key">
          {key}
        </span>
      ))}
    </kbd>
  )
}
