/** The mark: a route from a person by a number to a place, in the shapes of the chart. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" width={size} height={size} fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden>
      <path d="M9.5 21.5 13 13.5M18.5 12.5l4.5 5" strokeLinecap="round" />
      <circle cx="7.5" cy="25.5" r="3.75" />
      <rect x="11.5" y="5" width="8" height="8" rx="2" />
      <path d="m25.5 16.5 4.5 4.75-4.5 4.75-4.5-4.75z" strokeLinejoin="round" />
    </svg>
  )
}
