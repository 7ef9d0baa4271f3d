/** "+1 312 555 0127" of +13125550127, as numbers are read out; others as they are on file. */
export const formatPhone = (number: string): string => number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');
