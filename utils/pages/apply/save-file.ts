// Hands a file to the person, in their own downloads.

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has had time to take it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
