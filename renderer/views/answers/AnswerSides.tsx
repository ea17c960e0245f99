import type { ReactNode } from 'react'

/** The list of an answer and its chart side by side; one above the other where there is no room. */
export const AnswerSides = ({ children }: { children: ReactNode }) => <div className="ask-two">{children}</div>
