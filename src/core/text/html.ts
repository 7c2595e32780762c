/** Text as HTML shows it, in content and in quoted attributes. Cost: linear. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
