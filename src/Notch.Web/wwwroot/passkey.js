// Asks the browser for a passkey and sends its answer with the page's own form. Pages work with a password without it.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const making = form.dataset.passkeyKind === "create";
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener("submit", async event => {
    const field = form.elements.namedItem("credential");
    if (field.value) return;
    event.preventDefault();
    const said = form.querySelector("[role=status]");
    try {
      const options = JSON.parse(form.dataset.passkey);
      const answer = making
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      field.value = JSON.stringify(answer.toJSON());
      form.submit();
    } catch (error) {
      said.textContent = error.name === "NotAllowedError" ? "Nothing was chosen. Please try again." : `The passkey did not work: ${error.message}`;
    }
  });
}
