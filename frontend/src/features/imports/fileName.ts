/** Why a file need not even be sent; null when the server shall look into it. */
export function refusedName(name: string): "old" | "foreign" | null {
  if (/\.(xlsx|csv)$/i.test(name)) return null;
  return /\.xls$/i.test(name) ? "old" : "foreign";
}
