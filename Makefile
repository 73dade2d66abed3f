# One readable command a target. Plain `go test ./...` works without make.

.PHONY: check test lint generate update fuzz bench bench-archive

check: ## all of CI
	bash .ci/run

test:
	go test ./...

lint:
	go tool -modfile=tools/go.mod golangci-lint run ./...

generate: ## docs/rules
	go generate ./...

update: ## goldens, then what is generated from them
	UPDATE=1 go test ./... && go generate ./...

fuzz: ## ten minutes
	go test ./cable -run XXX -fuzz FuzzParse -fuzztime 10m

bench:
	go test ./... -run XXX -bench .

CABLES ?= 20000
ARCHIVE ?= $(shell dirname "$$(mktemp -u)")/cablelint-archive

bench-archive: $(ARCHIVE)/$(CABLES) ## cablelint beside ripgrep and plain reading, on invented cables
	go build -o $(ARCHIVE)/cablelint ./cmd/cablelint
	go run ./internal/corpus/yardstick -cablelint $(ARCHIVE)/cablelint $<

$(ARCHIVE)/$(CABLES):
	go run ./internal/corpus/archive -n $(CABLES) $@
