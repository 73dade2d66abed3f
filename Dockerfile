# cablelint and nothing else:
#
#	docker build -t cablelint .
#	docker run --rm --network none -v "$PWD:/cables:ro" cablelint archive
#
# To fix files: --user "$(id -u)" and a volume that is not read-only.
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
ARG TARGETOS
ARG TARGETARCH
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -ldflags="-s -w" -o /cablelint ./cmd/cablelint

FROM scratch
COPY --from=build /cablelint /cablelint
COPY --from=build /src/LICENSE /LICENSE
USER 65532:65532
WORKDIR /cables
ENTRYPOINT ["/cablelint"]
