# One readable command a target. Plain `go test ./...` works without make.

.PHONY: check test lint generate update fuzz bench

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
