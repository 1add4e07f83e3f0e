#!/bin/sh
# Throw-away P-256 certificates for mutual TLS: FOLDER/{ca,server,client}.{crt,key}, for 30 days.
# One set serves all: DNS and IP names for gRPC, the sluis:// URI that says who for ours.
set -eu
umask 077
mkdir -p "$1"
cd "$1"

key() {
  openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$1.key"
}

leaf() {
  key "$1"
  openssl req -new -key "$1.key" -subj "/CN=$1" -out "$1.csr"
  cat > "$1.ext" <<EXT
subjectAltName=DNS:localhost,IP:127.0.0.1,URI:sluis://bench/service/$1
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth,clientAuth
EXT
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 \
    -extfile "$1.ext" -out "$1.crt" 2>/dev/null
  rm "$1.csr" "$1.ext"
}

key ca
openssl req -x509 -new -key ca.key -days 30 -subj "/CN=bench CA" -out ca.crt \
  -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
leaf server
leaf client
