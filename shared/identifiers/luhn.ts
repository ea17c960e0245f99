/** Check digit of a run of digits, after Luhn (ISO/IEC 7812-1, annex B). */
export function luhnDigit(digits: string): number {
  let sum = 0
  let double = true
  for (let i = digits.length - 1; i >= 0; i--) {
    let digit = digits.charCodeAt(i) - 48
    if (double) {
      digit *= 2
      if (digit > 9) digit -= 9
    }
    sum += digit
    double = !double
  }
  return (10 - (sum % 10)) % 10
}

/** True where the last digit is the Luhn check digit of those before it. */
export const passesLuhn = (digits: string): boolean => digits.length > 1 && luhnDigit(digits.slice(0, -1)) === digits.charCodeAt(digits.length - 1) - 48
